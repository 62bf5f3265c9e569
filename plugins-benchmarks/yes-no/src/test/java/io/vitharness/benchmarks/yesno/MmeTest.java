package io.vitharness.benchmarks.yesno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmeTest {

    private static final String CIRCLE = "Is this a circle? Please answer yes or no.";
    private static final String SQUARE = "Is this a square?  Please answer yes or no.";

    @TempDir
    private Path folder;

    private Benchmark open(Map<String, String> keys) throws IOException {
        return new MmeProvider().open(Configs.of(MmeConfig.class, keys), folder);
    }

    @Test
    void aPictureHasTwoQuestionsInTheWordsOfTheFile() throws IOException {
        Fixtures.mme(folder);
        Sample second = open(Map.of()).sample("artwork/0001.png/2");

        assertThat(second.question().prompt().text()).isEqualTo(SQUARE);
        assertThat(second.question().prompt().pictures()).hasSize(1);
        assertThat(second.target()).isEqualTo(new Target.Option("no"));
        assertThat(second.question().group()).isEqualTo("artwork/0001.png");
        assertThat(second.question().tags())
                .containsExactly(Map.entry("area", "perception"), Map.entry("task", "artwork"));
        assertThat(open(Map.of()).sampleIds()).hasSize(28);
        assertThat(open(Map.of()).card().version()).isEqualTo("28 questions in 14 sub-tasks");
    }

    @Test
    void llavaReplacesTheRequest() throws IOException {
        Fixtures.mme(folder);

        assertThat(open(Map.of("prompt", "llava"))
                        .sample("OCR/0001.png/1")
                        .question()
                        .prompt()
                        .text())
                .isEqualTo("Is this a circle?\nAnswer the question using a single word or phrase.");
    }

    @Test
    void aTemplateOfTheEvalToolGivesTheQuestions() throws IOException {
        Fixtures.write(folder.resolve("count.txt"), "b.png\t" + CIRCLE + "\tYes\nb.png\t" + SQUARE + "\tNo\r\n");
        Fixtures.picture(folder.resolve("count/b.png"), 7);

        assertThat(open(Map.of("tasks", "[count]")).sampleIds()).containsExactly("count/b.png/1", "count/b.png/2");
    }

    @Test
    void llavasAnswersJoinAsItsOwnScriptJoinsThem() throws IOException {
        Fixtures.mme(folder);
        OfficialResults mme = (OfficialResults) open(Map.of());
        String circle = llava("artwork/images/0001.png", "Is this a circle?", "Yes");
        String square = llava("artwork/images/0001.png", "Is this a square?", "No");

        assertThat(mme.results(Files.writeString(folder.resolve("llava.jsonl"), circle + square)))
                .hasValueSatisfying(answers -> assertThat(answers)
                        .isEqualTo(Map.of(
                                "artwork/0001.png/1", List.of(new Part.Text("Yes")),
                                "artwork/0001.png/2", List.of(new Part.Text("No")))));
        Path twice = Files.writeString(folder.resolve("twice.jsonl"), circle + circle);
        assertThatThrownBy(() -> mme.results(twice)).hasMessageContaining("twice.jsonl:2: found a second answer");
        Path other =
                Files.writeString(folder.resolve("other.jsonl"), llava("artwork/0001.png", "Is this a cow?", "Yes"));
        assertThatThrownBy(() -> mme.results(other))
                .hasMessageContaining("other.jsonl:1: found an answer to 'Is this a");
    }

    private static String llava(String picture, String question, String text) {
        return "{\"question_id\": \"" + picture + "\", \"prompt\": \"" + question
                + "\\nAnswer the question using a single word or phrase.\", \"text\": \"" + text
                + "\", \"answer_id\": \"x\", \"model_id\": \"llava\", \"metadata\": {}}\n";
    }

    @Test
    void absentSubTasksAndPicturesAreNamed() throws IOException {
        Fixtures.mme(folder);
        Files.delete(folder.resolve("posters/images/0001.png"));
        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no file for 1 of 14 pictures")
                .hasMessageContaining("posters");

        Files.move(folder.resolve("OCR"), folder.resolve("ocr"));
        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no questions of [OCR]");
        assertThatThrownBy(() -> Configs.of(MmeConfig.class, Map.of("tasks", "[ocr]")))
                .hasStackTraceContaining("OCR, commonsense_reasoning");
    }

    @Test
    void brokenTextsAreNamedByLine() {
        Fixtures.mme(folder);

        assertBroken(CIRCLE + "\tYes\n", "found 1 different questions in 1 lines about count/0001.png, wanted two");
        assertBroken((CIRCLE + "\tYes\n").repeat(2), "found 1 different questions in 2 lines");
        assertBroken(CIRCLE + "\tYes\n" + SQUARE + "\tPerhaps\n", "0001.txt:2: found 'Perhaps' as the key");
        assertBroken(CIRCLE + " Yes\n", "0001.txt:1: found 1 cells, wanted a question and its key");
        assertBroken("", "count: found no question in any text, wanted some");
        Fixtures.write(folder.resolve("count/0001.txt"), "é\tYes\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> open(Map.of())).hasMessageContaining("0001.txt:1: byte 0xe9 is not UTF-8");
    }

    @Test
    void resultsOfTheEvalToolJoinByPictureAndQuestion() throws IOException {
        Fixtures.mme(folder);
        Path results = folder.resolve("Your_Results");
        Fixtures.write(
                results.resolve("existence.txt"),
                "0001.png\t" + SQUARE.replace("  ", " ") + "\tNo\tYes.\nIt is one.\n0001.png\t" + CIRCLE
                        + "\tYes\tYes\n");

        assertThat(((OfficialResults) open(Map.of())).results(results))
                .hasValue(Map.of(
                        "existence/0001.png/1",
                        List.of(new Part.Text("Yes")),
                        "existence/0001.png/2",
                        List.of(new Part.Text("Yes.\nIt is one."))));
    }

    @Test
    void resultsThatDoNotJoinAreRefused() throws IOException {
        Fixtures.mme(folder);
        OfficialResults mme = (OfficialResults) open(Map.of());
        Path file = folder.resolve("results/existence.txt");

        Fixtures.write(file, "0002.png\t" + CIRCLE + "\tYes\tYes\n");
        assertThatThrownBy(() -> mme.results(file)).hasMessageContaining("about existence/0002.png, wanted a question");
        Fixtures.write(file, ("0001.png\t" + CIRCLE + "\tYes\tYes\n").repeat(2));
        assertThatThrownBy(() -> mme.results(file)).hasMessageContaining(":2: found a second answer");
        Fixtures.write(file, "0001.png\t" + CIRCLE + "\tYes\n");
        assertThatThrownBy(() -> mme.results(file)).hasMessageContaining(":1: found no answer");
        Fixtures.write(folder.resolve("results/notes.txt"), "x");
        assertThatThrownBy(() -> mme.results(folder.resolve("results")))
                .hasMessageContaining("named after no sub-task");
    }

    private void assertBroken(String text, String message) {
        Fixtures.write(folder.resolve("count/0001.txt"), text);
        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
