package io.vitharness.judges.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.answers.AnswerColumns;
import io.vitharness.data.answers.AnswerFile;
import io.vitharness.data.answers.RecordedAnswer;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews that GPT-4 wrote, with the figures that were published of them; see expected.json in each folder. */
class PublishedReviewsGoldenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> NONE = Map.of();

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @Test
    void llavaBenchInTheWildOfLlavaComesOutAsPublished() throws IOException {
        Path folder = data.resolve("judge-llavabench");
        Judged judged = judged(
                Judged.keys(
                        folder.resolve("llava-v1.5-13b-eval1.jsonl"), folder.resolve("llava-v1.5-13b.answers.jsonl")),
                folder.resolve("llava-v1.5-13b.answers.jsonl"));
        JsonNode expected = expected("judge-llavabench").get("llava-v1.5-13b-eval1.jsonl");

        assertThat(judged.figure("relative score, rounded officially")).isEqualTo(72.8);
        assertThat(judged.figure("relative score")).isCloseTo(number(expected, "all", "relative_exact"), within(1e-9));
        assertThat(judged.figure("score")).isCloseTo(63.0, within(.05));
        assertThat(judged.figure("score of the reference")).isCloseTo(86.5, within(.05));
        for (String category : List.of("llava_bench_complex", "llava_bench_conv", "llava_bench_detail")) {
            assertThat(judged.figure("relative score", "category", category))
                    .isCloseTo(number(expected, category, "relative_exact"), within(1e-9));
        }
    }

    @Test
    void theTwoRoundingsOfTheRelativeScoreDifferForDetail() throws IOException {
        Path folder = data.resolve("judge-llavabench");
        Path answers = folder.resolve("llava-v1.5-13b.answers.jsonl");
        Judged judged = judged(Judged.keys(folder.resolve("llava-v1.5-13b-eval1.jsonl"), answers), answers);

        assertThat(judged.figure("relative score, rounded officially", "category", "llava_bench_detail"))
                .isEqualTo(52.6);
        assertThat(PythonNumber.round(judged.figure("relative score", "category", "llava_bench_detail"), 1))
                .isEqualTo(52.7);
        assertThat(judged.figure("relative score, rounded officially", "category", "llava_bench_conv"))
                .isEqualTo(74.7);
        assertThat(judged.figure("relative score, rounded officially", "category", "llava_bench_complex"))
                .isEqualTo(82.8);
    }

    @ParameterizedTest
    @CsvSource({"alpaca-13b, 583, 704, 3, 1", "llama-13b, 513, 694, 3, 0"})
    void vicunasSumsComeOutAsPublished(String model, double own, double vicuna, int wins, int ties) throws IOException {
        Path folder = data.resolve("judge-vicuna");
        Path answers = folder.resolve("answer_" + model + ".jsonl");
        Map<String, String> keys =
                new HashMap<>(Judged.keys(folder.resolve("review_" + model + "_vicuna-13b.jsonl"), answers));
        keys.put("side", "first");
        Judged judged = judged(keys, answers);

        assertThat(judged.figure("sum of scores")).isCloseTo(own, within(1e-9));
        assertThat(judged.figure("sum of scores of the reference")).isCloseTo(vicuna, within(1e-9));
        assertThat(judged.figure("win rate, ties half")).isCloseTo((wins + ties / 2.0) / 80, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"alpaca-13b, 80", "llama-13b, 79"})
    void theWordsOfVicunasReviewsSayWhatWasRecorded(String model, int same) throws IOException {
        int official = 0;
        int ours = 0;
        for (JsonEntry line : JsonFiles.lines(data.resolve("judge-vicuna/review_" + model + "_vicuna-13b.jsonl"))) {
            List<Double> recorded = List.of(
                    line.json().get("score").get(0).asDouble(),
                    line.json().get("score").get(1).asDouble());
            String words = line.text("text");
            official += PairScores.official(words)
                            .filter(scores -> isSame(scores, recorded))
                            .isPresent()
                    ? 1
                    : 0;
            ours += PairScores.read(words)
                            .filter(scores -> isSame(scores, recorded))
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(official).isEqualTo(77);
        assertThat(ours)
                .as("llama's question 70 says 10 and 4, recorded is 10 and 2")
                .isEqualTo(same);
    }

    @Test
    void mmVetOfLlavaComesOutAsPublished() throws IOException {
        JsonNode expected = expected("mm-vet").get("llava-v1.5-13b-1runs").get("computed");
        Judged judged = mmVet(1);

        assertThat(100 * judged.figure("grade"))
                .isCloseTo(expected.get("total_exact").asDouble(), within(1e-9));
        assertThat(judged.figure("grade, rounded officially")).isEqualTo(36.1);
        compare(judged, "capability", expected.get("by_capability"), "grade");
        compare(judged, "integration", expected.get("by_integration"), "grade");
        assertThat(judged.estimates("spread between runs")).isEmpty();
    }

    @Test
    void mmVetOfThreeRunsComesOutAsPublished() throws IOException {
        JsonNode expected = expected("mm-vet").get("llava-v1.5-13b-3runs").get("computed");
        Judged judged = mmVet(3);

        assertThat(100 * judged.figure("grade"))
                .isCloseTo(expected.get("total_exact").asDouble(), within(1e-9));
        assertThat(judged.figure("grade, rounded officially")).isEqualTo(36.3);
        assertThat(PythonNumber.round(judged.figure("spread between runs"), 1)).isEqualTo(.2);
        compare(judged, "capability", expected.get("by_capability"), "grade");
        compare(judged, "integration", expected.get("by_integration"), "grade");
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void mmVetsPublishedTablesComeOutToTheLastDigit(int runs) throws IOException {
        Judged judged = mmVet(runs);
        JsonNode published = expected("mm-vet").get("llava-v1.5-13b-" + runs + "runs");

        table(published.get("published_csv_cap").asString())
                .forEach((capability, score) -> assertThat(
                                judged.figure("grade, rounded officially", "capability", capability))
                        .as(capability)
                        .isEqualTo(score));
        table(published.get("published_csv_int").asString())
                .forEach((integration, score) -> assertThat(
                                judged.figure("grade, rounded officially", "integration", sorted(integration)))
                        .as(integration)
                        .isEqualTo(score));
    }

    private Judged mmVet(int runs) throws IOException {
        Path folder = data.resolve("mm-vet");
        Path answers = folder.resolve("llava-v1.5-13b.responses.json");
        Map<String, String> keys =
                new HashMap<>(Judged.keys(folder.resolve("llava-v1.5-13b_gpt-4-grade-" + runs + "runs.json"), answers));
        keys.put("form", "grades");
        Judged judged = new Judged(keys);
        JsonNode questions = JSON.readTree(Files.readString(folder.resolve("mm-vet.json")));
        for (RecordedAnswer answer :
                AnswerFile.read(answers, AnswerColumns.USUAL).answers()) {
            StringBuilder capabilities = new StringBuilder();
            questions.get(answer.id()).get("capability").forEach(one -> capabilities.append(one.asString() + "_"));
            judged.add(
                    answer.id(),
                    Map.of("integration", sorted(capabilities.substring(0, capabilities.length() - 1))),
                    answer.text().orElseThrow());
        }
        return judged;
    }

    private static void compare(Judged judged, String tag, JsonNode expected, String metric) {
        assertThat(expected.size()).isPositive();
        expected.properties()
                .forEach(entry -> assertThat(100 * judged.figure(metric, tag, entry.getKey()))
                        .as(entry.getKey())
                        .isCloseTo(entry.getValue().asDouble(), within(.05 + 1e-9)));
    }

    private static Map<String, Double> table(String csv) {
        String[] lines = csv.split("\n");
        String[] names = lines[0].split(",");
        String[] cells = lines[1].split(",");
        Map<String, Double> table = new TreeMap<>();
        for (int i = 1; !names[i].equals("total"); i++) {
            table.put(names[i], Double.valueOf(cells[i]));
        }
        return table;
    }

    private static String sorted(String names) {
        String[] all = names.split("_");
        Arrays.sort(all);
        return String.join("_", all);
    }

    private static boolean isSame(PairScores scores, List<Double> recorded) {
        return List.of(scores.first(), scores.second()).equals(recorded);
    }

    private static Judged judged(Map<String, String> keys, Path answers) throws IOException {
        Judged judged = new Judged(keys);
        for (RecordedAnswer answer :
                AnswerFile.read(answers, AnswerColumns.USUAL).answers()) {
            judged.add(answer.id(), NONE, answer.text().orElseThrow());
        }
        return judged;
    }

    private JsonNode expected(String folder) throws IOException {
        return JSON.readTree(Files.readString(data.resolve(folder).resolve("expected.json")));
    }

    private static double number(JsonNode node, String group, String key) {
        return node.get(group).get(key).asDouble();
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
