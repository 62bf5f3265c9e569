package io.vitharness.benchmarks.gpt4tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.vitharness.benchmarks.gpt4tools.Gpt4toolsConfig.Split;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gpt4toolsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theInstructionIsThePromptWordForWord() throws IOException {
        Gpt4tools benchmark = open();

        assertThat(benchmark.sample("three").question().prompt().text()).isEqualTo("What is two and two?");
        assertThat(benchmark.sample("5").question().prompt().text()).isEqualTo("Say it.\nHello");
        assertThat(((Target.AnyOf) benchmark.sample("three").target()).texts())
                .containsExactly("Thought: Do I need to use a tool? No\nAI: Four.");
    }

    @Test
    void slicesAreTheToolAndTheKindOfCall() throws IOException {
        Gpt4tools benchmark = open();

        assertThat(benchmark.sample("1").question().tags())
                .containsExactly(entry("kind", "one call"), entry("tool", "Detect the Give Object"));
        assertThat(benchmark.sample("2").question().tags()).containsEntry("kind", "no call");
        assertThat(benchmark.sample("4").question().tags()).containsEntry("kind", "several calls");
    }

    @Test
    void turnsOfOneConversationShareACluster() throws IOException {
        Gpt4tools benchmark = open();
        Question first = benchmark.sample("1").question();

        assertThat(benchmark.sample("2").question().cluster()).isEqualTo(first.cluster());
        assertThat(benchmark.sample("4").question().cluster()).isNotEqualTo(first.cluster());
    }

    @Test
    void theOfficialResultsAreReadWithoutTheirPrompt() throws IOException {
        Path results = Files.writeString(folder.resolve("vicuna.json"), """
                [{"id": "three", "output": "What is two and two?AI: 4"},
                 {"id": 5, "output": ["AI: Hello", "AI: second"]},
                 {"id": 5, "output": "AI: again"}]""");

        Optional<Map<String, List<Part>>> read = open().results(results);

        assertThat(read.orElseThrow())
                .containsExactly(
                        entry("three", List.of(new Part.Text("AI: 4"))),
                        entry("5", List.of(new Part.Text("AI: again"))));
    }

    @Test
    void promptThatComesBackWithOtherBlanksIsNoPartOfTheAnswer() throws IOException {
        Path results = Files.writeString(folder.resolve("vicuna.json"), """
                [{"id": "three", "output": " What is\\ntwo  and two?\\n AI: 4"}]""");

        assertThat(open().results(results).orElseThrow())
                .containsExactly(entry("three", List.of(new Part.Text("AI: 4"))));
    }

    @Test
    void chunksInAFolderAreOneResult() throws IOException {
        Path chunks = Files.createDirectory(folder.resolve("chunks"));
        Files.writeString(chunks.resolve("v_0.json"), "[{\"id\": 1, \"output\": \"a\"}]");
        Files.writeString(chunks.resolve("v_1.json"), "[{\"id\": 2, \"output\": \"b\"}]");

        assertThat(open().results(chunks).orElseThrow()).containsOnlyKeys("1", "2");
    }

    @Test
    void linesOfAnswersAreNoOfficialResults() throws IOException {
        Path lines = Files.writeString(folder.resolve("answers.jsonl"), "{\"id\": 1, \"text\": \"a\"}\n");

        assertThat(open().results(lines)).isEmpty();
    }

    @Test
    void ofADoubledIdTheLastCountsAndTheCardSaysSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("twice.json"),
                "[{\"id\":1,\"instruction\":\"old\",\"output\":\"Thought: Do I need to use a tool? No\"},"
                        + "{\"id\":1,\"instruction\":\"new\",\"output\":\"Thought: Do I need to use a tool? No\"}]");

        Gpt4tools benchmark = Gpt4tools.open(file);

        assertThat(benchmark.sample("1").question().prompt().text()).isEqualTo("new");
        assertThat(benchmark.card().notes())
                .containsExactly("1 entries have the id of a later one and are left out, as officially");
    }

    @Test
    void aFolderOfBothFilesNeedsASplit() throws IOException {
        Files.writeString(folder.resolve("gpt4tools_test_unseen.json"), Files5.JSON);
        Files5.write(folder);

        assertThatThrownBy(() -> new Gpt4toolsProvider().open(new Gpt4toolsConfig(Optional.empty()), folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 2 files")
                .hasMessageContaining("split: seen");
        try (var benchmark = new Gpt4toolsProvider().open(new Gpt4toolsConfig(Optional.of(Split.UNSEEN)), folder)) {
            assertThat(benchmark.card().version()).isEqualTo("gpt4tools_test_unseen.json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{\"id\": 1, \"instr | cut off",
                "{\"id\": 1} | wanted a list of objects",
                "[7] | wanted an object",
                "[] | found no question",
                "~~ | found an empty file",
                "[{\"id\":1,\"instruction\":\"a\",\"output\":\"AI: b\"}] | wanted the key",
                "[{\"instruction\":\"a\",\"output\":\"Thought: Do I need to use a tool? No\"}] | found nothing as 'id'",
            })
    void brokenFilesAreToldWithTheirPlace(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), json);

        assertThatThrownBy(() -> Gpt4tools.open(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("broken.json")
                .hasMessageContaining(message);
    }

    private Gpt4tools open() throws IOException {
        return Gpt4tools.open(Files5.write(folder));
    }
}
