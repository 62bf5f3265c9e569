package io.vitharness.benchmarks.textbind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.Role;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextbindTest {

    @TempDir
    Path folder;

    @Test
    void everyReplyIsASampleAndAQuestionAtTheEndIsNone() throws IOException {
        assertThat(open(Dialogues.THREE, Map.of()).sampleIds()).containsExactly("0/1", "0/2", "0/3", "b/1", "2/1");
        assertThat(open(Dialogues.THREE, Map.of("replies", "last")).sampleIds()).containsExactly("0/3", "b/1", "2/1");
    }

    @Test
    void promptIsTheTrueDialogueWithItsPicturesWhereTheyStand() throws IOException {
        Sample sample = open(Dialogues.THREE, Map.of()).sample("0/2");

        assertThat(sample.question().prompt().turns())
                .extracting(turn -> turn.role())
                .containsExactly(Role.USER, Role.MODEL, Role.USER);
        assertThat(sample.question().prompt().turns().get(0).parts())
                .hasSize(5)
                .startsWith(new Part.Text("What is"))
                .contains(new Part.Text("and"))
                .endsWith(new Part.Text("?"));
        assertThat(sample.question().prompt().pictures()).hasSize(2);
    }

    @Test
    void keyIsTheReplyWithItsPicture() throws IOException {
        Sample sample = open(Dialogues.THREE, Map.of()).sample("0/2");

        assertThat(sample.target()).isInstanceOfSatisfying(Target.Reply.class, reply -> {
            assertThat(reply.captions()).containsExactly("a bird");
            assertThat(reply.parts()).hasSize(3).startsWith(new Part.Text("Here:"));
            assertThat(reply.parts().get(1)).isInstanceOf(Part.Picture.class);
        });
    }

    @Test
    void tagsTellTheReplyAndWhichPictureItBrings() throws IOException {
        Benchmark benchmark = open(Dialogues.THREE, Map.of());

        assertThat(benchmark.sample("0/1").question().tags()).isEqualTo(Map.of("reply", "1", "picture", "none"));
        assertThat(benchmark.sample("0/2").question().tags()).isEqualTo(Map.of("reply", "2", "picture", "1"));
        assertThat(benchmark.sample("0/3").question().tags()).isEqualTo(Map.of("reply", "3", "picture", "2"));
        assertThat(benchmark.sample("0/3").question().cluster()).isEqualTo("0");
    }

    @Test
    void neverCalledOfficialSinceNoScorerIsPublished() throws IOException {
        assertThat(open(Dialogues.THREE, Map.of()).protocol().official()).isFalse();
        assertThat(open(Dialogues.THREE, Map.of("replies", "last")).protocol().official())
                .isFalse();
    }

    @Test
    void hashKnowsPictures() throws IOException {
        String before = open(Dialogues.THREE, Map.of()).card().dataHash();
        Files.write(folder.resolve("images/3.png"), new byte[] {1, 2, 3});

        assertThat(new TextbindProvider()
                        .open(Configs.of(TextbindConfig.class, Map.of()), folder)
                        .card()
                        .dataHash())
                .isNotEqualTo(before);
    }

    @Test
    void marksAndFilesMustBeAsMany() {
        fails(
                turns("{\"role\":\"user\",\"content\":\"<image>\"},{\"role\":\"assistant\",\"content\":\"a\"}"),
                ":1: turn 1: found 1 times <image> in 'content' and 0 files in 'image_list', wanted as many");
    }

    @Test
    void turnsMustAlternate() {
        fails(
                turns("{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"user\",\"content\":\"b\"}"),
                ":1: turn 2: found \"user\" as 'role', wanted 'assistant' since turns alternate");
    }

    @Test
    void pictureOutsideTheFolderIsRefused() {
        fails(
                turns("{\"role\":\"user\",\"content\":\"<image>\",\"image_list\":[\"../x.png\"]},"
                        + "{\"role\":\"assistant\",\"content\":\"a\"}"),
                ": dialogue '0': found the picture '../x.png', wanted a name inside ");
    }

    @Test
    void absentPictureIsNamed() {
        fails(
                turns("{\"role\":\"user\",\"content\":\"<image>\",\"image_list\":[\"9.png\"]},"
                        + "{\"role\":\"assistant\",\"content\":\"a\"}"),
                ": found no file for 1 of 1 pictures, wanted them all; the first is ");
        assertThatThrownBy(() -> new TextbindProvider().open(Configs.of(TextbindConfig.class, Map.of()), folder))
                .hasMessageEndingWith("save them under the names of 'image_list')");
    }

    @Test
    void dialogueWithoutReplyIsRefused() {
        fails(turns("{\"role\":\"user\",\"content\":\"a\"}"), "as 'conversation', wanted a list of at least two turns");
    }

    @Test
    void emptyTurnIsRefused() {
        fails(
                turns("{\"role\":\"user\",\"content\":\" \"},{\"role\":\"assistant\",\"content\":\"b\"}"),
                ":1: turn 1: found a turn without words and pictures, wanted one of them");
    }

    @Test
    void sameIdTwiceIsRefused() {
        String one = "{\"id\":1,\"conversation\":[{\"role\":\"user\",\"content\":\"a\"},"
                + "{\"role\":\"assistant\",\"content\":\"b\"}]}";
        fails("[" + one + "," + one + "]", "found the id '1' a second time, wanted it once");
    }

    @Test
    void emptyListIsRefused() {
        fails("[]", ": found no dialogue, wanted at least one");
    }

    @Test
    void severalFilesAreNotGuessedAmong() throws IOException {
        Dialogues.write(folder, Dialogues.THREE);
        Files.writeString(folder.resolve("train.json"), "[]");

        assertThatThrownBy(() -> new TextbindProvider().open(Configs.of(TextbindConfig.class, Map.of()), folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 2 files *.json [test.json, train.json], wanted one; name the file itself");
    }

    private void fails(String json, String message) {
        assertThatThrownBy(() -> open(json, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(folder.resolve("test.json").toString())
                .hasMessageContaining(message);
    }

    private Benchmark open(String json, Map<String, String> config) throws IOException {
        return new TextbindProvider()
                .open(Configs.of(TextbindConfig.class, Map.copyOf(config)), Dialogues.write(folder, json));
    }

    private static String turns(String turns) {
        return List.of("{\"conversation\":[" + turns + "]}").toString();
    }
}
