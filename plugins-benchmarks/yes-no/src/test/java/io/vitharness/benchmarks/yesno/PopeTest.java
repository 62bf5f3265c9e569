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

class PopeTest {

    @TempDir
    private Path folder;

    private Benchmark open(Path data, Map<String, String> keys) throws IOException {
        return new PopeProvider().open(Configs.of(PopeConfig.class, keys), data);
    }

    private OfficialResults results() throws IOException {
        return (OfficialResults) open(Fixtures.pope(folder), Map.of());
    }

    @Test
    void theOfficialPromptIsTheQuestionAlone() throws IOException {
        Sample sample = open(Fixtures.pope(folder), Map.of()).sample("random/1");

        assertThat(sample.question().prompt().text()).isEqualTo("Is there a circle in the image?");
        assertThat(sample.question().prompt().pictures()).hasSize(1);
        assertThat(sample.target()).isEqualTo(new Target.Option("yes"));
        assertThat(sample.question().tags()).containsExactly(Map.entry("subset", "random"));
        assertThat(sample.question().cluster()).isEqualTo("p1.png");
    }

    @Test
    void llavaAsksForASingleWord() throws IOException {
        Sample sample = open(Fixtures.pope(folder), Map.of("prompt", "llava")).sample("popular/2");

        assertThat(sample.question().prompt().text())
                .isEqualTo("Is there a popular dog in the image?\nAnswer the question using a single word or phrase.");
    }

    @Test
    void onlyTheWholeSetInTheOfficialWordsIsOfficial() throws IOException {
        Path data = Fixtures.pope(folder);

        assertThat(open(data, Map.of("reading", "official")).protocol().official())
                .isTrue();
        assertThat(open(data, Map.of()).protocol().official()).isFalse();
        assertThat(open(data, Map.of("reading", "official", "subsets", "[random]"))
                        .protocol()
                        .official())
                .isFalse();
        assertThat(open(data, Map.of("reading", "official")).protocol().judge().settings())
                .containsExactly(Map.entry("figures", "pope"), Map.entry("reading", "official"));
    }

    @Test
    void subsetsAreAskedInTheOfficialOrder() throws IOException {
        assertThat(open(Fixtures.pope(folder), Map.of()).sampleIds())
                .containsExactly("random/1", "random/2", "popular/1", "popular/2", "adversarial/1", "adversarial/2");
        assertThat(open(folder, Map.of("subsets", "[popular]")).sampleIds()).containsExactly("popular/1", "popular/2");
        assertThat(open(folder.resolve("coco_pope_random.json"), Map.of()).sampleIds())
                .containsExactly("random/1", "random/2");
        assertThat(open(folder, Map.of()).card().version()).isEqualTo("random 2, popular 2, adversarial 2");
    }

    @Test
    void anotherQuestionIsAnotherHash() throws IOException {
        String before = open(Fixtures.pope(folder), Map.of()).card().dataHash();
        Fixtures.write(
                folder.resolve("coco_pope_random.json"),
                Fixtures.POPE_LINE.formatted(1, "p1.png", "Is there a cube in the image?", "yes"));

        assertThat(open(folder, Map.of()).card().dataHash()).isNotEqualTo(before);
    }

    @Test
    void anAbsentPictureIsNamedBeforeAnythingIsAsked() throws IOException {
        Fixtures.pope(folder);
        Files.delete(folder.resolve("val2014/p2.png"));

        assertThatThrownBy(() -> open(folder, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no file for 1 of 2 pictures")
                .hasMessageContaining("p2.png");
        assertThat(open(folder, Map.of("pictures", "absent"))
                        .sample("random/2")
                        .question()
                        .prompt()
                        .pictures())
                .isEmpty();
    }

    @Test
    void aPictureNameCannotLeadOutOfTheFolder() {
        Fixtures.pope(folder);
        Fixtures.write(
                folder.resolve("coco_pope_random.json"),
                Fixtures.POPE_LINE.formatted(1, "../secret.png", "Is there a cube?", "yes"));

        assertThatThrownBy(() -> open(folder, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'../secret.png', wanted a name inside the folder of pictures");
    }

    @Test
    void brokenQuestionFilesAreNamedByLine() {
        Fixtures.pope(folder);
        Path file = folder.resolve("coco_pope_random.json");
        String sound = Fixtures.POPE_LINE.formatted(1, "p1.png", "Is there a cube?", "yes");

        assertBroken(file, sound + sound, ":2: found question_id 1 again (first at " + file + ":1)");
        assertBroken(file, sound + "{\"question_id\": 2, \"ima", ":2: found no sound JSON");
        assertBroken(file, sound.replace("yes", "maybe"), ":1: found \"maybe\" as 'label', wanted yes or no");
        assertBroken(file, sound.replace("\"label\"", "\"lable\""), ":1: found nothing as 'label'");
        assertBroken(file, sound.replace("p1.png", ""), ":1: found \"\" as 'image', wanted a text that is not empty");
        assertBroken(file, "", "found no line, wanted one JSON object per line");
        assertBroken(file, "[1]", ":1: found '[1]', wanted one JSON object per line");
    }

    @Test
    void aFileOfAnotherEncodingIsRefusedByLine() {
        Fixtures.pope(folder);
        Fixtures.write(
                folder.resolve("coco_pope_random.json"),
                Fixtures.POPE_LINE
                        .formatted(1, "p1.png", "Is there a café?", "yes")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> open(folder, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("coco_pope_random.json:1: byte 0xe9 is not UTF-8");
    }

    @Test
    void anAbsentSubsetIsNamed() throws IOException {
        Fixtures.pope(folder);
        Files.delete(folder.resolve("coco_pope_popular.json"));

        assertThatThrownBy(() -> open(folder, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no file of the subsets [popular]");
        assertThatThrownBy(() -> open(folder, Map.of("subsets", "[easy]")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("[easy], wanted some of [random, popular, adversarial]");
    }

    @Test
    void answersJoinBySubsetAndId() throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        Fixtures.write(
                answers,
                "{\"category\": \"popular\", \"question_id\": 2, \"answer\": \"No\"}\n"
                        + "{\"category\": \"random\", \"question_id\": \"1\", \"answer\": \"Yes\"}\n");

        assertThat(results().results(answers))
                .hasValue(Map.of("popular/2", List.of(new Part.Text("No")), "random/1", List.of(new Part.Text("Yes"))));
    }

    @Test
    void llavasIdsTellTheSubset() throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        Fixtures.write(
                answers,
                "{\"question_id\": 1, \"text\": \"No\"}\n{\"question_id\": 10000002, \"text\": \"Yes\"}\n"
                        + "{\"question_id\": 20000001, \"text\": \"No\"}\n");

        assertThat(results().results(answers).orElseThrow()).containsOnlyKeys("adversarial/1", "random/2", "popular/1");
    }

    @Test
    void officialAnswersJoinByLine() throws IOException {
        Path answers = folder.resolve("answers");
        for (String subset : PopeQuestions.SUBSETS) {
            Fixtures.write(
                    answers.resolve(subset + ".json"),
                    "{\"question\": \"Is there a circle in the image?\", \"answer\": \"Yes\"}\n" + "{\"answer\": \"No, "
                            + subset + "\"}\n");
        }

        assertThat(results().results(answers).orElseThrow())
                .hasSize(6)
                .containsEntry("adversarial/2", List.of(new Part.Text("No, adversarial")));
    }

    @Test
    void answersThatDoNotJoinAreRefused() throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        OfficialResults pope = results();

        Fixtures.write(answers, "{\"answer\": \"No\"}\n".repeat(5));
        assertThatThrownBy(() -> pope.results(answers))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 5 answers without ids to 6 questions");
        Fixtures.write(answers, "{\"question\": \"Is there a cat?\", \"answer\": \"No\"}\n".repeat(6));
        assertThatThrownBy(() -> pope.results(answers))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(":1: found \"Is there a cat?\" as 'question'");
        Fixtures.write(answers, "{\"category\": \"random\", \"question_id\": 1, \"answer\": \"No\"}\n".repeat(2));
        assertThatThrownBy(() -> pope.results(answers))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(":2: found a second answer to random/1");
    }

    private void assertBroken(Path file, String text, String message) {
        Fixtures.write(file, text);
        assertThatThrownBy(() -> open(folder, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
