package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LLaVA-1.5-13B's own answer files; the figures are in the expected.json beside each. */
class PublishedAnswersTest {

    private static final Pattern SEED_LINE = Pattern.compile(
            "\\{\"question_id\": \"(v?\\d+)\", \"prediction\": \"([^\"]*)\", \"gt_answer\": \"([A-D])\"\\}");

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void mmbenchDevOfLlavaComesOutAsPublished(Variant variant) throws Exception {
        var judge = new ChoiceJudge(new ChoiceConfig(variant, Likelihood.SUM, Groups.ALL, Exam.NONE));
        List<Scored> rows = mmbench(judge);

        assertThat(figure(judge, 0, rows)).isEqualTo(796 / 1176.0);
        assertThat(figure(judge, 1, rows)).isEqualTo(887 / 1176.0);
        assertThat(figure(judge, 2, rows)).isEqualTo(3346 / 4377.0);
        assertThat(right(rows, 0)).isEqualTo("887/1176");
        assertThat(right(rows, 1)).isEqualTo("894/1176");
        assertThat(right(rows, 2)).isEqualTo("829/1087");
        assertThat(right(rows, 3)).isEqualTo("736/938");
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void seedBenchOfLlavaComesOutAsPublished(Variant variant) throws Exception {
        var judge = new ChoiceJudge(new ChoiceConfig(variant, Likelihood.SUM, Groups.EACH, Exam.NONE));
        List<Estimate> estimates = judge.metrics().get(0).estimate(seedBench(judge), Rows.FLAT);

        assertThat(part(estimates, "image")).isEqualTo(9708 / 14233.0);
        assertThat(part(estimates, "video")).isEqualTo(1590 / 3757.0);
        assertThat(estimates.get(0).value()).isEqualTo(11298 / 17990.0);
    }

    private static double part(List<Estimate> estimates, String medium) {
        return estimates.stream()
                .filter(one -> one.slice().equals(Optional.of(new Slice("medium", medium))))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double figure(Judge judge, int metric, List<Scored> rows) {
        return judge.metrics().get(metric).estimate(rows, Rows.FLAT).get(0).value();
    }

    private static String right(List<Scored> rows, int pass) {
        List<Scored> ofPass = rows.stream()
                .filter(row -> Integer.toString(pass).equals(row.tags().get(Question.PASS)))
                .toList();
        return ofPass.stream()
                        .filter(row -> Outcome.of(row.fate()) == Outcome.RIGHT)
                        .count() + "/" + ofPass.size();
    }

    private List<Scored> mmbench(Judge judge) throws Exception {
        List<Scored> rows = new ArrayList<>();
        Path file = data.resolve("mmbench/llava-v1.5-13b.mmbench_dev_20230712.xlsx");
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> sheet = book.getFirstSheet().read();
            for (Row row : sheet.subList(1, sheet.size())) {
                long index = row.getCellAsNumber(0).orElseThrow().longValueExact();
                List<Choice> choices = IntStream.range(0, 4)
                        .filter(i -> !row.getCellText(2 + i).isEmpty())
                        .mapToObj(i -> new Choice(String.valueOf((char) ('A' + i)), row.getCellText(2 + i)))
                        .toList();
                rows.add(scored(judge, question(index, choices), row.getCellText(6), row.getCellText(7)));
            }
        }
        return rows;
    }

    private static Question question(long index, List<Choice> choices) {
        String group = Long.toString(index % 1_000_000);
        Map<String, String> tags = Map.of(Question.PASS, Long.toString(index / 1_000_000));
        return new Question(Long.toString(index), Prompt.of(new Part.Text("?")), choices, tags, group, group);
    }

    // one id stands there twice; published figures count lines
    private List<Scored> seedBench(Judge judge) throws Exception {
        List<Choice> choices =
                List.of(new Choice("A", ""), new Choice("B", ""), new Choice("C", ""), new Choice("D", ""));
        List<Scored> rows = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("seed-bench/llava-v1.5-13b.seed1.jsonl"))) {
            Matcher cells = SEED_LINE.matcher(line);
            assertThat(cells.matches()).as(line).isTrue();
            String medium = cells.group(1).startsWith("v") ? "video" : "image";
            String id = "line " + rows.size();
            Question question =
                    new Question(id, Prompt.of(new Part.Text("?")), choices, Map.of("medium", medium), id, id);
            rows.add(scored(judge, question, cells.group(2), cells.group(3)));
        }
        return rows;
    }

    private static Scored scored(Judge judge, Question question, String answer, String key) throws Exception {
        Fate fate = new Fate.Unread("unread");
        if (judge.read(question, Answer.text(answer)) instanceof Reading.Clear clear
                && judge.score(new Sample(question, new Target.Option(key)), clear) instanceof Score.Value value) {
            fate = new Fate.Valued(value);
        }
        return new Scored(
                question.id(),
                0,
                question.tags(),
                question.group(),
                question.cluster(),
                question.choices().size(),
                fate);
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
