package io.vitharness.judges.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the official scripts made of the same answers; the figures are in the expected.json of each folder. */
class PublishedFiguresGoldenTest {

    private static final double EXACT = 1e-12;

    private final Judge judge = new VqaJudge(
            new VqaConfig(VqaRule.OFFICIAL, List.of(VqaRule.OFFICIAL_ALWAYS, VqaRule.EVALAI, VqaRule.LAVIS)));

    @BeforeEach
    void needsTheData() {
        assumeThat(RealData.folder())
                .as("the folder of real data, '../shared/data'")
                .isDirectory();
    }

    @Test
    void textVqaOfLlavaComesOutInThreeDialects() throws Exception {
        JsonNode expected = RealData.json("vqa-textvqa/expected.json");
        List<Scored> rows = rows("vqa-textvqa/llava-v1.5-13b.textvqa_val_even.jsonl", "prediction");

        assertThat(rows).hasSize(2500);
        assertThat(Rows.figure(judge, VqaRule.EVALAI, rows))
                .isCloseTo(expected.get("m4c_textvqa_accuracy").asDouble(), offset(EXACT));
        assertThat(rounded(Rows.figure(judge, VqaRule.OFFICIAL, rows), 3))
                .isEqualTo(expected.at("/official_vqa_eval/overall").asDouble());
        assertThat(rounded(Rows.figure(judge, VqaRule.LAVIS, rows), 3))
                .isEqualTo(expected.at("/lavis_variant_vqa_eval/overall").asDouble());
    }

    @Test
    void everyQuestionOfTextVqaIsWorthTheSame() throws Exception {
        JsonNode expected = RealData.json("vqa-textvqa/expected.json").get("official_per_question_first100");
        List<Scored> rows = rows("vqa-textvqa/llava-v1.5-13b.textvqa_val_even.jsonl", "prediction");

        assertThat(expected.size()).isEqualTo(100);
        for (Scored row : rows.subList(0, 100)) {
            assertThat(rounded(row.fate().counted().orElseThrow().value(), 2))
                    .as(row.id())
                    .isEqualTo(expected.get(row.id()).asDouble());
        }
    }

    @Test
    void faultOfTheOfficialScriptCostsTwelvePoints() throws Exception {
        List<Scored> rows = rows("vqa-textvqa/llava-v1.5-13b.textvqa_val_even.jsonl", "prediction");

        double without = Rows.figure(judge, VqaRule.OFFICIAL_ALWAYS, rows);

        assertThat(without - Rows.figure(judge, VqaRule.OFFICIAL, rows)).isBetween(.09, .13);
    }

    @ParameterizedTest
    @CsvSource({"prediction, prediction (first annotator)", "prediction_majority, prediction_majority"})
    void vizWizComesOutPerType(String key, String figures) throws Exception {
        JsonNode expected = RealData.json("vqa-vizwiz/expected.json").get(figures);
        List<Scored> rows = rows("vqa-vizwiz/vizwiz_val_human.jsonl", key);

        assertThat(rows).hasSize(1440);
        assertThat(rounded(Rows.figure(judge, VqaRule.OFFICIAL, rows), 6))
                .isEqualTo(expected.at("/official_vqa_eval/overall").asDouble());
        for (Map.Entry<String, JsonNode> type :
                expected.at("/official_vqa_eval/perQuestionType").properties()) {
            Slice slice = new Slice("question type", type.getKey());
            assertThat(rounded(Rows.figure(judge, VqaRule.OFFICIAL, rows, slice), 6))
                    .as(type.getKey())
                    .isEqualTo(type.getValue().asDouble());
        }
        if (expected.has("m4c")) {
            assertThat(Rows.figure(judge, VqaRule.EVALAI, rows))
                    .isCloseTo(expected.get("m4c").asDouble(), offset(EXACT));
        }
    }

    @Test
    void everyStringIsNormalisedAlike() throws IOException {
        List<JsonNode> vectors = RealData.lines("vqa-normalise/vectors.jsonl");

        assertThat(vectors).hasSize(1700);
        for (JsonNode vector : vectors) {
            String input = vector.get("input").asString();
            assertThat(Normaliser.official(input))
                    .as(input)
                    .isEqualTo(vector.get("official_vqaeval").asString());
            assertThat(Normaliser.evalAi(input))
                    .as(input)
                    .isEqualTo(vector.get("m4c_evalai").asString());
        }
    }

    private List<Scored> rows(String name, String key) throws Exception {
        List<Scored> rows = new ArrayList<>();
        for (JsonNode line : RealData.lines(name)) {
            Map<String, String> tags =
                    Map.of("question type", line.path("question_type").asString("none of the above"));
            Sample sample = Rows.sample(line.get("question_id").asString(), RealData.texts(line.get("answers")), tags);
            rows.add(Rows.judged(judge, sample, line.get(key).asString()));
        }
        return rows;
    }

    // Python's round(100 * share, digits)
    private static double rounded(double share, int digits) {
        return new BigDecimal(100 * share)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
