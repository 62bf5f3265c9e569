package io.vitharness.benchmarks.textbind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceResultsTest {

    private static final String BEFORE = """
            {"role": "user", "content": "What is <image> and <image>?", "image_list": ["1.png", "2.png"], "caption_list": ["a cat", "a dog"]},
            {"role": "assistant", "content": "A cat and a dog.", "image_list": [], "caption_list": []},
            {"role": "user", "content": "Draw a bird.", "image_list": [], "caption_list": []},
            {"role": "assistant", "content": "Here: <image> Do you like it?", "image_list": ["3.png"], "caption_list": ["a bird"]},
            {"role": "user", "content": "Another one.", "image_list": [], "caption_list": []},
            """;
    private static final String MADE = reply("Here is <image> for you.</s>", "\"5f.png\"");

    @TempDir
    Path folder;

    @Test
    void replyIsReadAsTheScriptWritesItWithItsPicture() throws IOException {
        List<Part> parts = read(dialogue(BEFORE + MADE)).get("0/3");

        assertThat(parts)
                .hasSize(3)
                .startsWith(new Part.Text("Here is"))
                .endsWith(new Part.Text("for you."))
                .hasAtLeastOneElementOfType(Part.Picture.class);
    }

    @Test
    void folderOfTheScriptIsItsFile() throws IOException {
        Path results = write(dialogue(BEFORE + MADE));

        assertThat(benchmark().results(results.resolveSibling("")).orElseThrow())
                .isEqualTo(benchmark().results(results).orElseThrow());
    }

    @Test
    void dialoguesAreToldByIdOrPlaceAndStrangersAreKeptForTheImportToTell() throws IOException {
        String hello = "{\"role\": \"user\", \"content\": \"Hello.\", \"image_list\": []},";
        String all = "[{\"conversation\": [" + BEFORE + MADE + "]}, {\"id\": \"b\", \"conversation\": [" + hello
                + reply("Hi", "") + "]}, {\"id\": \"z\", \"conversation\": [" + hello + reply("Hi", "") + "]}]";

        assertThat(read(all)).containsOnlyKeys("0/3", "b/1", "z/1");
    }

    @Test
    void emptyReplyIsOneAndAPictureWithoutMarkComesLast() throws IOException {
        assertThat(read(dialogue(BEFORE + reply("</s>", ""))).get("0/3")).containsExactly(new Part.Text(""));
        assertThat(read(dialogue(BEFORE + reply("Here", "\"5f.png\""))).get("0/3"))
                .hasSize(2)
                .last()
                .isInstanceOf(Part.Picture.class);
    }

    @Test
    void scriptsOwnChangeOfBlanksIsNoOtherDialogue() throws IOException {
        assertThat(read(dialogue(BEFORE.replace("Draw a bird.", "Draw  a bird.") + MADE)))
                .containsKey("0/3");
    }

    @Test
    void brokenFilesAreToldWithTheirPlace() {
        fails(dialogue(BEFORE.replace("a bird.", "a fish.") + MADE), "turn 3: found \"Draw a fish.\" as 'content'");
        fails(
                dialogue(BEFORE + reply("<image> and <image>", "\"5f.png\"")),
                "turn 6: found 2 times <image> in 'content' and 1 files in 'image_list', wanted as many");
        fails(dialogue(BEFORE + reply("<image>", "\"no.png\"")), "wanted the made picture beside the replies");
        fails(dialogue(BEFORE + reply("<image>", "\"../images/1.png\"")), "wanted a name inside ");
        fails(dialogue(BEFORE.strip().replaceAll(",$", "")), "wanted a list of turns that ends with the assistant's");
        fails(dialogue(BEFORE + MADE + "," + BEFORE + MADE), "turn 7: found another turn, wanted the 6 of");
        fails(
                "[{\"id\": 0, \"conversation\": [" + BEFORE + MADE + "]}, {\"id\": 0, \"conversation\": [" + BEFORE
                        + MADE + "]}]",
                "found a second reply to dialogue '0', wanted one");
        fails(dialogue(BEFORE + MADE).substring(0, 200), "is it cut off?");
    }

    @Test
    void otherFilesAreNone() throws IOException {
        assertThat(benchmark().results(write("{\"question_id\": \"0/1\", \"text\": \"a\"}\n")))
                .isEmpty();
    }

    private void fails(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(InferenceResults.NAME + ":")
                .hasMessageContaining(message);
    }

    private Map<String, List<Part>> read(String json) throws IOException {
        return benchmark().results(write(json)).orElseThrow();
    }

    private Path write(String json) throws IOException {
        Path results = Files.createDirectories(folder.resolve("out"));
        Files.write(results.resolve("5f.png"), Pictures.png(8, 8, 0x202020));
        return Files.writeString(results.resolve(InferenceResults.NAME), json);
    }

    private OfficialResults benchmark() throws IOException {
        return (OfficialResults) new TextbindProvider()
                .open(Configs.of(TextbindConfig.class, Map.of()), Dialogues.write(folder, Dialogues.THREE));
    }

    private static String dialogue(String turns) {
        return "[{\"conversation\": [" + turns + "], \"image_dir\": \"/somewhere/else\"}]";
    }

    private static String reply(String content, String pictures) {
        return "{\"role\": \"assistant\", \"content\": \"" + content + "\", \"image_list\": [" + pictures
                + "], \"caption_list\": [], \"tags\": \"generation\"}";
    }
}
