package io.vitharness.benchmarks.vqa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|val.json:1: found an empty file, wanted questions in JSON",
                "[]|val.json: found no question, wanted at least one",
                "7|val.json:1: found a single value, wanted a list or an object of questions",
                "[{\"image\":\"a.png\",\"question\":\"w|val.json:1:",
                "[{\"question\":\"why?\"}]|val.json:1: found [question], wanted also 'question_id'",
                "[{\"image\":\"a.png\"}]|question 'a.png': found nothing as 'question', wanted a text",
                "[{\"image\":\"a.png\",\"question\":\"why?\",\"answers\":[]}]|found no answer in its list",
                "[{\"image\":\"a.png\",\"question\":\"why?\",\"answers\":[null]}]|found null as answer 1, wanted a text"
            })
    void brokenFileIsToldWithItsPlace(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("val.json"), content);

        assertRefused(VqaSet.VIZWIZ, file, message);
    }

    @Test
    void fileThatIsCutOffIsSaidToBe() throws IOException {
        Path file = SmallSets.vizWiz(folder);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 3));

        assertRefused(VqaSet.VIZWIZ, file, "is it cut off?");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("val.json"),
                "[{\"image\":\"a.png\",\"question\":\"caf\u00e9?\"}]".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(VqaSet.VIZWIZ, file, "found no sound JSON in UTF-8 (Invalid UTF-8");
    }

    @Test
    void questionThatStandsTwiceIsNamedWithBothPlaces() throws IOException {
        Path file = Files.writeString(
                folder.resolve("val.json"),
                "[{\"image\":\"a.png\",\"question\":\"why?\"},\n{\"image\":\"a.png\",\"question\":\"how?\"}]");

        assertRefused(VqaSet.VIZWIZ, file, "val.json:2: found question 'a.png' again (first at " + file + ":1)");
    }

    @Test
    void questionsAndAnnotationsMustBeOfOneSplit() throws IOException {
        Path data = SmallSets.vqav2(folder);
        Path annotations = folder.resolve("v2_mscoco_val2014_annotations.json");
        Files.writeString(
                annotations, Files.readString(annotations).replace("\"question_id\":3000", "\"question_id\":9"));

        assertRefused(VqaSet.VQAV2, data, "found no annotation of 1 questions, the first '3000'");
    }

    @Test
    void annotationsOfOtherQuestionsAreNamed() throws IOException {
        Path data = SmallSets.vqav2(folder);
        Path questions = folder.resolve("v2_OpenEnded_mscoco_val2014_questions.json");
        Files.writeString(
                questions,
                Files.readString(questions)
                        .replace(",\n{\"image_id\":5,\"question\":\"How many?\",\"question_id\":5000}", ""));

        assertRefused(VqaSet.VQAV2, data, "found 1 annotations of questions that");
    }

    @Test
    void severalFilesOfQuestionsAskForASplit() throws IOException {
        Path data = SmallSets.vqav2(folder);
        Files.copy(
                folder.resolve("v2_OpenEnded_mscoco_val2014_questions.json"), folder.resolve("train_questions.json"));

        assertRefused(VqaSet.VQAV2, data, "found 2 files of questions [train_questions.json,");
    }

    @Test
    void missingPicturesAreCountedAndTheFirstIsNamed() throws IOException {
        Path data = SmallSets.gqa(folder);
        Files.delete(folder.resolve("images/n2.png"));

        assertRefused(VqaSet.GQA, data, "found no pictures for 1 questions, wanted them all; the first is 'n2'");
    }

    @Test
    void picturesOutsideTheFolderAreNotFound() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("set"));
        Files.writeString(folder.resolve("secret.png"), "x");
        Path file = Files.writeString(
                inner.resolve("val.json"), "[{\"image\":\"../secret.png\",\"question\":\"what is it?\"}]");

        assertRefused(VqaSet.VIZWIZ, file, "found no pictures for 1 questions");
    }

    @Test
    void parquetWithoutQuestionsNamesItsColumns() throws IOException {
        Path file = folder.resolve("val.parquet");
        SmallSets.copy("select 1 as id, 'x' as text", file);

        assertRefused(VqaSet.VQAV2, file, "found the columns [id, text], wanted also 'question'");
    }

    private static void assertRefused(VqaSet set, Path data, String message) {
        assertThatThrownBy(() ->
                        new VqaProvider().open(SmallSets.config(set), data).close())
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
