package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilmFilesTest {

    @TempDir
    Path folder;

    private List<JsonNode> questions = List.of();

    @BeforeEach
    void read() throws IOException {
        new FilmFiles().write(new SyntheticSet(SetKind.SEED_BENCH_FILMS, 64, 1), folder);
        questions = List.copyOf(JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("SEED-Bench.json")))
                .path("questions")
                .values());
    }

    @Test
    void everyWayAndEveryLetterIsRightEquallyOften() {
        List<String> letters = questions.stream()
                .map(question -> question.path("answer").asString())
                .toList();
        List<String> ways = questions.stream().map(FilmFilesTest::answer).toList();

        assertThat(List.of("A", "B", "C", "D"))
                .allSatisfy(letter ->
                        assertThat(Collections.frequency(letters, letter)).isEqualTo(16));
        assertThat(List.of("left", "right", "up", "down"))
                .allSatisfy(way -> assertThat(Collections.frequency(ways, way)).isEqualTo(16));
    }

    @Test
    void theFourWaysAreOffered() {
        assertThat(questions)
                .allSatisfy(question -> assertThat(List.of("a", "b", "c", "d"))
                        .extracting(letter -> question.path("choice_" + letter).asString())
                        .containsExactlyInAnyOrder("left", "right", "up", "down"));
    }

    @Test
    void everyFilmHasFourDifferentFrames() {
        assertThat(questions).allSatisfy(question -> {
            Path frames = folder.resolve("frames")
                    .resolve(question.path("question_id").asString());
            assertThat(frames.toFile().list()).containsExactlyInAnyOrder("0.png", "1.png", "2.png", "3.png");
            assertThat(frames.resolve("0.png")).isRegularFile();
            assertThat(Files.readAllBytes(frames.resolve("0.png")))
                    .isNotEqualTo(Files.readAllBytes(frames.resolve("3.png")));
        });
    }

    @Test
    void pairsThatTrainingHoldsOutAreAskedAbout() {
        assertThat(Pair.HELD_OUT)
                .allSatisfy(pair -> assertThat(questions)
                        .anyMatch(
                                question -> question.path("question").asString().contains(pair.words())));
    }

    private static String answer(JsonNode question) {
        String letter = question.path("answer").asString();
        return question.path("choice_" + (char) (letter.charAt(0) - 'A' + 'a')).asString();
    }
}
