package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.judges.choice.ChoiceConfig.Exam;
import io.vitharness.judges.choice.ChoiceConfig.Groups;
import io.vitharness.judges.choice.ChoiceConfig.Likelihood;
import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.model.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Published answers to ScienceQA, MMMU and MathVista; the figures are in the files beside them. */
class ExamsGoldenTest {

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @Test
    void scienceQaOfLlavaComesOutAsPublished() throws Exception {
        Judge judge = judge(Variant.OFFICIAL, Exam.SCIENCEQA);
        List<Scored> rows = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(data.resolve("scienceqa/llava-v1.5-13b.jsonl"))) {
            Map<String, String> tags =
                    line.json().path("has_image").asBoolean() ? Map.of("with image", "IMG") : Map.of();
            Question question = question(line.id("question_id"), choices(line.text("question")), tags);
            rows.add(scored(
                    judge, new Sample(question, new Target.Option(line.text("answer"))), line.text("prediction")));
        }

        Map<Slice, Estimate> figures = figures(judge, 0, rows);

        assertThat(rows).hasSize(4241);
        assertThat(rows.stream().filter(row -> row.fate() instanceof Fate.Unread))
                .hasSize(5);
        assertThat(whole(judge, 0, rows).value() * 100).isEqualTo(74.39283187927376);
        assertThat(figures.get(new Slice("with image", "IMG")))
                .satisfies(image -> assertThat(image.value() * 100).isEqualTo(71.64105106593951))
                .satisfies(image -> assertThat(image.count()).isEqualTo(2017));
    }

    @Test
    void mmmuOfLlavaComesOutAsTheOfficialScriptPrintsIt() throws Exception {
        Judge judge = judge(Variant.OFFICIAL, Exam.MMMU);
        JsonNode outputs = JsonFiles.lines(oneLine("mmmu/llava1.5_13b.total_val_output.json"))
                .get(0)
                .json();
        List<Scored> rows = mmmu(judge, (id, raw) -> outputs.path(id).asString());

        assertThat(whole(judge, 0, rows).value()).isEqualTo(330 / 900.0);
        assertThat(printed(judge, rows)).isEqualTo(expectedOfMmmu());
    }

    @Test
    void mmmuFromRawAnswersLosesTheTwoThatWereDrawnAtRandom() throws Exception {
        Judge official = judge(Variant.OFFICIAL, Exam.MMMU);
        List<Scored> rows = mmmu(official, (id, raw) -> raw);

        assertThat(rows.stream()
                        .filter(row -> row.fate() instanceof Fate.Unread)
                        .map(Scored::id))
                .containsExactly("validation_Design_4", "validation_Psychology_4");
        assertThat(whole(official, 0, rows).value()).isEqualTo(329 / 900.0);
        assertThat(whole(official, 1, rows).value()).isEqualTo(.366);
    }

    @Test
    void mathVistaOfBardComesOutAsPublished() throws Exception {
        Judge judge = judge(Variant.OFFICIAL, Exam.MATHVISTA);
        List<Scored> rows = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(data.resolve("mathvista/bard.jsonl"))) {
            rows.add(scored(judge, mathVista(line), line.text("extraction")));
        }

        assertThat(whole(judge, 0, rows).value()).isEqualTo(.348);
        Map<Slice, Estimate> figures = figures(judge, 0, rows);
        JsonNode scores =
                JsonFiles.lines(oneLine("mathvista/scores_bard.json")).get(0).json();
        int compared = 0;
        for (var key : scores.properties()) {
            if (key.getKey().equals("average")) {
                continue;
            }
            for (var value : key.getValue().properties()) {
                Estimate figure = figures.get(new Slice(key.getKey(), value.getKey()));
                assertThat(figure).as("%s %s", key.getKey(), value.getKey()).isNotNull();
                assertThat(figure.count())
                        .isEqualTo(value.getValue().path("total").asInt());
                assertThat(Math.round(figure.value() * figure.count()))
                        .isEqualTo(value.getValue().path("correct").asInt());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(74);
    }

    private interface Said {
        String of(String id, String raw);
    }

    private List<Scored> mmmu(Judge judge, Said said) throws Exception {
        List<Scored> rows = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(data.resolve("mmmu/llava1.5_13b.raw_responses.jsonl"))) {
            String id = line.id("id");
            String subject = id.replaceAll("^validation_|_\\d+$", "");
            List<Choice> choices = new ArrayList<>();
            if (line.has("index2ans")) {
                line.textsByKey("index2ans").forEach((label, text) -> choices.add(new Choice(label, text)));
            }
            Target target = choices.isEmpty()
                    ? new Target.AnyOf(
                            line.json().path("answer").isArray() ? line.texts("answer") : List.of(line.text("answer")))
                    : new Target.Option(line.text("answer"));
            Sample sample = new Sample(question(id, choices, Map.of("subject", subject)), target);
            rows.add(scored(judge, sample, said.of(id, line.text("response"))));
        }
        return rows;
    }

    private static Map<String, Double> printed(Judge judge, List<Scored> rows) {
        Map<String, Double> printed = new TreeMap<>();
        printed.put("Overall", whole(judge, 1, rows).value());
        figures(judge, 1, rows).forEach((slice, figure) -> printed.put(slice.value(), figure.value()));
        return printed;
    }

    private Map<String, Double> expectedOfMmmu() throws Exception {
        Map<String, Double> expected = new TreeMap<>();
        JsonFiles.lines(oneLine("mmmu/expected.json"))
                .get(0)
                .json()
                .path("result")
                .properties()
                .forEach(one -> {
                    if (!one.getKey().startsWith("Overall-")) {
                        expected.put(one.getKey(), one.getValue().path("acc").asDouble());
                    }
                });
        return expected;
    }

    private static Sample mathVista(JsonEntry line) throws Exception {
        List<Choice> choices = line.has("choices") ? lettered(line.texts("choices")) : List.of();
        Map<String, String> tags = new HashMap<>();
        for (String key :
                List.of("question_type", "answer_type", "language", "source", "category", "task", "context", "grade")) {
            tags.put(key, line.text(key));
        }
        tags.put("skills", String.join("; ", line.texts("skills")));
        if (line.has("precision")) {
            tags.put("precision", Integer.toString(line.number("precision")));
        }
        String answer = line.text("answer");
        Target target = choices.stream()
                .filter(choice -> choice.text().equals(answer))
                .findFirst()
                .<Target>map(choice -> new Target.Option(choice.label()))
                .orElseGet(() -> new Target.AnyOf(List.of(answer)));
        return new Sample(question(line.id("pid"), choices, tags), target);
    }

    private static List<Choice> lettered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Choice(String.valueOf((char) ('A' + i)), texts.get(i)))
                .toList();
    }

    // the prompt lists the choices, a line each
    private static List<Choice> choices(String prompt) {
        return prompt.lines()
                .filter(line -> line.matches("[A-E]\\. .*"))
                .map(line -> new Choice(line.substring(0, 1), line.substring(3)))
                .toList();
    }

    private static Question question(String id, List<Choice> choices, Map<String, String> tags) {
        return new Question(id, Prompt.of(new Part.Text("?")), choices, tags, id, id);
    }

    private static Judge judge(Variant variant, Exam exam) {
        return new ChoiceJudge(new ChoiceConfig(variant, Likelihood.SUM, Groups.EACH, exam));
    }

    private static Scored scored(Judge judge, Sample sample, String answer) throws Exception {
        Question question = sample.question();
        Fate fate = new Fate.Unread("unread");
        if (judge.read(question, Answer.text(answer)) instanceof Reading.Clear clear) {
            fate = new Fate.Valued((Score.Value) judge.score(sample, clear));
        }
        return new Scored(
                question.id(),
                0,
                question.tags(),
                question.id(),
                question.id(),
                question.choices().size(),
                fate);
    }

    private static Estimate whole(Judge judge, int metric, List<Scored> rows) {
        return judge.metrics().get(metric).estimate(rows, Rows.FLAT).get(0);
    }

    private static Map<Slice, Estimate> figures(Judge judge, int metric, List<Scored> rows) {
        Map<Slice, Estimate> figures = new HashMap<>();
        judge.metrics().get(metric).estimate(rows, Rows.FLAT).stream()
                .skip(1)
                .forEach(one -> figures.put(one.slice().orElseThrow(), one));
        return figures;
    }

    // a whole JSON file, read as the one line that it would be without line feeds
    private Path oneLine(String name) throws Exception {
        Path copy = Files.createTempFile("golden", ".json");
        Files.writeString(copy, Files.readString(data.resolve(name)).replace("\n", " "));
        return copy;
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
