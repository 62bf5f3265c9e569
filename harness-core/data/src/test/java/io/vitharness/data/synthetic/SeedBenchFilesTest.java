package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SeedBenchFilesTest {

    @TempDir
    Path folder;

    private JsonNode root = JsonMapper.shared().nullNode();

    @BeforeEach
    void read() throws IOException {
        new SeedBenchFiles().write(new SyntheticSet(SetKind.SEED_BENCH, 12, 1), folder);
        root = JsonMapper.shared().readTree(Files.readString(folder.resolve("SEED-Bench.json")));
    }

    @Test
    void questionHasTheOfficialFields() {
        assertThat(root.path("questions").values())
                .hasSize(12)
                .allSatisfy(question -> assertThat(question.propertyNames())
                        .containsExactly(
                                "answer",
                                "choice_a",
                                "choice_b",
                                "choice_c",
                                "choice_d",
                                "data_id",
                                "data_type",
                                "question",
                                "question_id",
                                "question_type_id"));
    }

    @Test
    void dimensionsOneToSixTakeTurnsAndAreNamed() {
        assertThat(root.path("questions").values())
                .extracting(question -> question.path("question_type_id").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(root.path("question_type").path("Instances Counting").asInt())
                .isEqualTo(5);
        assertThat(root.path("question_type").path("Spatial Relation").asInt()).isEqualTo(6);
    }

    @Test
    void everyPictureIsThere() {
        assertThat(root.path("questions").values())
                .allSatisfy(question -> assertThat(folder.resolve("SEED-Bench-image")
                                .resolve(question.path("data_id").asString()))
                        .isRegularFile());
    }
}
