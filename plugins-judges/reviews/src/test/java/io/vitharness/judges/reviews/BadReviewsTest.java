package io.vitharness.judges.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.judge.Scored.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A review that is not there or cannot be read is never a 0. */
class BadReviewsTest {

    private static final String ANSWERS = """
            {"question_id": 1, "text": "A cat."}
            {"question_id": 2, "text": "A dog."}
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aMissingReviewLeavesItsSampleUndecided() throws IOException {
        Judged judged = pairs("{\"question_id\": 1, \"content\": \"8 4\"}\n", Map.of());

        assertThat(judged.add("1", Map.of(), "A cat.")).isInstanceOf(Fate.Valued.class);
        assertThat(judged.add("2", Map.of(), "A dog."))
                .isEqualTo(new Fate.Missing("found 0 reviews of question '2', wanted 1"));
        assertThat(judged.figure("relative score")).isEqualTo(50);
    }

    @Test
    void aReviewOfAnotherAnswerCountsForNothing() throws IOException {
        Judged judged = pairs("{\"question_id\": 1, \"content\": \"8 4\"}\n", Map.of());

        assertThat(judged.add("1", Map.of(), "A lion."))
                .isEqualTo(new Fate.Missing("the review is of another answer to question '1'"));
        assertThat(judged.estimates("relative score")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"question_id\": 1, \"content\": \"Both are fine.\"}' | begins 'Both are fine.'",
                "'{\"question_id\": 1, \"content\": \"\"}' | begins ''",
                "'{\"question_id\": 1, \"content\": \"80 40\"}' | wanted scores of 0 to 10",
                "'{\"question_id\": 1, \"content\": \"Fine.\", \"tuple\": [-1, -1]}' | begins 'Fine.'",
                "'{\"question_id\": 1, \"content\": \"8 4\", \"tuple\": [8]}' | :1: found [8] as 'tuple', wanted two numbers",
                "'{\"question_id\": 1, \"content\": \"8 4\"' | :1: found no sound JSON",
                "'{\"question_id\": 1, \"content\": 84}' | :1: found 84 as 'content', wanted a text",
                "'{\"question_id\": 9, \"content\": \"8 4\"}' | :1: found a review of question '9'",
                "'{\"question_id\": 1, \"content\": \"8 4\"}\n{\"question_id\": 1, \"content\": \"8 5\"}' | :2: found a second review",
                "'{\"content\": \"8 4\"}' | :1: found nothing as 'question_id'",
                "'' | found no line",
            })
    void whatCannotBeReadIsToldAndNeverAZero(String reviews, String message) throws IOException {
        Judged judged = pairs(reviews, Map.of());

        Fate fate = judged.add("1", Map.of(), "A cat.");

        assertThat(fate).isInstanceOf(Fate.Missing.class);
        assertThat(((Fate.Missing) fate).because()).contains(message);
        assertThat(judged.estimates("relative score")).isEmpty();
    }

    @Test
    void compatOfficialCountsAFailedReviewAsMinusOneForBoth() throws IOException {
        Judged judged = pairs(
                "{\"question_id\": 1, \"content\": \"8, 9\"}\n{\"question_id\": 2, \"content\": \"9 5\"}\n",
                Map.of("compat", "official"));
        judged.add("1", Map.of(), "A cat.");
        judged.add("2", Map.of(), "A dog.");

        // means (-1 + 9) / 2 = 4 and (-1 + 5) / 2 = 2: "8, 9" has three parts for the official parser
        assertThat(judged.figure("score of the reference")).isCloseTo(40, within(1e-9));
        assertThat(judged.figure("relative score, rounded officially")).isEqualTo(50);
    }

    @Test
    void ourRulesReadACommaWithABlank() throws IOException {
        Judged judged = pairs("{\"question_id\": 1, \"content\": \"Scores: 8, 9.\\nGood.\"}\n", Map.of());
        judged.add("1", Map.of(), "A cat.");

        assertThat(judged.figure("score")).isCloseTo(90, within(1e-9));
    }

    @Test
    void withoutFilesEverySampleIsUndecided() {
        Fate fate = new Judged(Map.of()).add("1", Map.of(), "A cat.");

        assertThat(((Fate.Missing) fate).because()).contains("'reviews'", "'answers'");
    }

    @Test
    void anAbsentFileIsNamed() {
        Fate fate = new Judged(Judged.keys(folder.resolve("no.jsonl"), folder.resolve("none.jsonl")))
                .add("1", Map.of(), "A cat.");

        assertThat(((Fate.Missing) fate).because()).contains("none.jsonl: there is no such file");
    }

    @Test
    void anEmptyAnswerWithoutAReviewCountsAgainstFullMarks() throws IOException {
        Judged judged = pairs("{\"question_id\": 1, \"content\": \"8 8\"}\n", Map.of());
        judged.add("1", Map.of(), "A cat.");
        judged.add("2", Map.of(), "");

        assertThat(judged.figure("relative score")).isCloseTo(100 * 8 / 18.0, within(1e-9));
    }

    @Test
    void anEmptyAnswerThatWasReviewedCountsAsReviewed() throws IOException {
        Path answers = write("answers.jsonl", "{\"question_id\": 1, \"text\": \"\"}\n");
        Path reviews = write("reviews.jsonl", "{\"question_id\": 1, \"content\": \"9 0\", \"tuple\": [9, 0]}\n");
        Judged judged = new Judged(Judged.keys(reviews, answers));

        assertThat(judged.add("1", Map.of(), "")).isInstanceOf(Fate.Unread.class);
        assertThat(judged.figure("score of the reference")).isCloseTo(90, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"1.5\"', 1.5, none, ",
        "'\"-0.1\"', 0.0, none, ",
        "'\"high\"', 0.0, none, ",
        "'\"high\"', 0.0, official, 0",
        "'\"0.7 of 1\"', 0.7, none, 0.7",
        "'\"nan\"', 0.0, none, ",
    })
    void aGradeOutsideZeroToOneIsNone(String content, double score, String compat, Double grade) throws IOException {
        Judged judged = grades("{\"1\": {\"content\": [" + content + "], \"score\": [" + score + "]}}", compat);

        Fate fate = judged.add("1", Map.of(), "A cat.");

        assertThat(fate.counted().isPresent()).isEqualTo(grade != null);
        if (grade != null) {
            assertThat(judged.figure("grade")).isEqualTo(grade);
        }
    }

    @Test
    void aQuestionWithFewerRunsThanOthersIsUndecided() throws IOException {
        Judged judged = grades(
                "{\"1\": {\"content\": [\"1.0\", \"0.5\"], \"score\": [1.0, 0.5]}, \"2\": {\"content\": [\"1.0\"], \"score\": [1.0]}}",
                "none");

        judged.add("1", Map.of(), "A cat.");
        assertThat(judged.add("2", Map.of(), "A dog."))
                .isEqualTo(new Fate.Missing("found 1 reviews of question '2', wanted 2"));
        assertThat(judged.figure("grade")).isEqualTo(.75);
        assertThat(judged.figure("spread between runs")).isCloseTo(25, within(1e-9));
    }

    private Judged grades(String json, String compat) throws IOException {
        Map<String, String> keys = new HashMap<>(Judged.keys(
                write("grades.json", json), write("answers.json", "{\"1\": \"A cat.\", \"2\": \"A dog.\"}")));
        keys.put("form", "grades");
        keys.put("compat", compat);
        return new Judged(keys);
    }

    private Judged pairs(String reviews, Map<String, String> more) throws IOException {
        Map<String, String> keys =
                new HashMap<>(Judged.keys(write("reviews.jsonl", reviews), write("answers.jsonl", ANSWERS)));
        keys.putAll(more);
        return new Judged(keys);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
