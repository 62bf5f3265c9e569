package io.vitharness.judges.toolcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scored;
import io.vitharness.testkit.TestResamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 135 rows of GPT4Tools' schema with what the official script makes of them; the figures are in expected.json. */
class GptToolsGoldenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIGURES =
            List.of("acc", "thought_acc", "action_acc", "action_args_acc", "iou"); // in the order of the metrics

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data)
                .as("the folder of real data, '../shared/data/gpt4tools'")
                .isDirectory();
    }

    @Test
    void everyRowIsWorthWhatTheOfficialScriptSays() throws IOException {
        JsonNode expected = expected().get("per_row");
        List<JsonNode> rows = rows();

        assertThat(rows).hasSize(135).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            CallScore score = Samples.score(text(rows.get(i), "gt_output"), text(rows.get(i), "pred_output"));
            JsonNode wanted = expected.get(i);
            assertThat(List.of(score.thought(), score.action(), score.arguments(), score.success(), score.iou()))
                    .as("row %s", wanted.get("id"))
                    .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                    .containsExactly(
                            number(wanted, "thought"),
                            number(wanted, "action"),
                            number(wanted, "args"),
                            number(wanted, "acc"),
                            number(wanted, "iou"));
        }
    }

    @Test
    void theTotalsAreThoseOfTheOfficialScript() throws IOException {
        compare(rows(), "pred_output", expected().get("summary"));
    }

    @Test
    void identicalPredictionsComeOutAsOfficially() throws IOException {
        compare(rows(), "gt_output", expected().get("identical_predictions"));
    }

    @Test
    void everyKindOfPerturbationComesOutAsOfficially() throws IOException {
        Map<String, List<JsonNode>> kinds = rows().stream()
                .collect(Collectors.groupingBy(row -> text(row, "prediction_kind"), TreeMap::new, Collectors.toList()));
        JsonNode expected = expected().get("by_kind");

        assertThat(kinds).hasSize(7);
        for (Map.Entry<String, List<JsonNode>> kind : kinds.entrySet()) {
            JsonNode wanted = expected.get(kind.getKey());
            List<Double> figures = figures(kind.getValue(), "pred_output");
            assertThat(figures.get(0)).as(kind.getKey()).isCloseTo(number(wanted, "acc"), within(1e-12));
            assertThat(figures.get(1)).as(kind.getKey()).isCloseTo(number(wanted, "thought"), within(1e-12));
            assertThat(figures.get(2)).as(kind.getKey()).isCloseTo(number(wanted, "action"), within(1e-12));
            assertThat(figures.get(3)).as(kind.getKey()).isCloseTo(number(wanted, "args"), within(1e-12));
            assertThat(figures.get(4)).as(kind.getKey()).isCloseTo(number(wanted, "iou"), within(1e-12));
        }
    }

    private static void compare(List<JsonNode> rows, String prediction, JsonNode wanted) {
        List<Double> figures = figures(rows, prediction);
        for (int i = 0; i < FIGURES.size(); i++) {
            assertThat(figures.get(i)).as(FIGURES.get(i)).isCloseTo(number(wanted, FIGURES.get(i)), within(1e-12));
        }
    }

    private static List<Double> figures(List<JsonNode> rows, String prediction) {
        List<Scored> scored = new ArrayList<>();
        for (JsonNode row : rows) {
            scored.add(Samples.scored(
                    Samples.sample(row.get("id").asString(), text(row, "gt_output")), text(row, prediction)));
        }
        try (var judge = new ToolCallsJudge()) {
            List<Double> figures = new ArrayList<>();
            for (Metric metric : judge.metrics()) {
                figures.add(metric.estimate(scored, new TestResamples(5)).get(0).value());
            }
            return figures;
        }
    }

    private static String text(JsonNode row, String key) {
        return row.get(key).asString();
    }

    private static double number(JsonNode row, String key) {
        return row.get(key).asDouble();
    }

    private JsonNode expected() throws IOException {
        return JSON.readTree(Files.readString(data.resolve("expected.json")));
    }

    private List<JsonNode> rows() throws IOException {
        return Files.readAllLines(data.resolve("rows.jsonl")).stream()
                .map(JSON::readTree)
                .toList();
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data/gpt4tools").normalize();
    }
}
