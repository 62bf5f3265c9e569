package io.vitharness.benchmarks.magicbrush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicBrushTest {

    @TempDir
    private Path folder;

    @Test
    void everyEditStartsFromTheTruePictureBeforeIt() throws IOException {
        Sessions files = Sessions.five(folder);
        Benchmark benchmark = open(Setting.SINGLE_TURN);

        Sample sample = benchmark.sample("77/2");

        assertThat(benchmark.sampleIds()).containsExactly("77/1", "77/2", "8/1", "9/1", "9/2");
        assertThat(sample.question().prompt())
                .isEqualTo(Prompt.of(new Part.Picture(files.read("77", "77-output1.png")), new Part.Text("add a dog")));
        assertThat(sample.target())
                .isEqualTo(new Target.Picture(
                        files.read("77", "77-output2.png"),
                        Optional.of(files.read("77", "77-mask2.png")),
                        Map.of("local", "after add a dog", "global", "after add a dog")));
        assertThat(sample.question().tags()).containsOnly(Map.entry("turn", "2"), Map.entry("turns", "2"));
        assertThat(sample.question().cluster()).isEqualTo("77");
    }

    @Test
    void finalTurnShowsTheFirstPictureAndAllInstructions() throws IOException {
        Sessions files = Sessions.five(folder);
        Benchmark benchmark = open(Setting.FINAL_TURN);

        Sample sample = benchmark.sample("77");

        assertThat(benchmark.sampleIds()).containsExactly("77", "8", "9");
        assertThat(sample.question().prompt())
                .isEqualTo(Prompt.of(
                        new Part.Picture(files.read("77", "77-input.png")),
                        new Part.Text("make it red"),
                        new Part.Text("add a dog")));
        assertThat(((Target.Picture) sample.target()).mask()).isEmpty();
        assertThat(((Target.Picture) sample.target()).image()).isEqualTo(files.read("77", "77-output2.png"));
        assertThat(benchmark.protocol().official()).isFalse();
        assertThat(benchmark.card().notes()).anyMatch(note -> note.contains("not the published multi-turn setting"));
    }

    @Test
    void protocolWantsAPictureAndTheJudgeOfPictures() throws IOException {
        Sessions.five(folder);

        var protocol = open(Setting.SINGLE_TURN).protocol();

        assertThat(protocol.official()).isTrue();
        assertThat(protocol.wants()).containsExactly(Medium.PICTURE);
        assertThat(protocol.judge().id()).isEqualTo("picture-similarity");
    }

    @Test
    void cardWarnsOfTheTestSplit() throws IOException {
        Sessions.five(folder);

        assertThat(open(Setting.SINGLE_TURN).card().licence())
                .contains("CC BY 4.0; the test split must not be redistributed");
    }

    @Test
    void syntheticSetIsNamedSo() throws IOException {
        SyntheticSets.write(new SyntheticSet(SetKind.MAGICBRUSH, 5, 1), folder.resolve("set"));

        Benchmark benchmark = new MagicBrushProvider()
                .open(new MagicBrushConfig(Setting.SINGLE_TURN, Optional.empty()), folder.resolve("set"));

        assertThat(benchmark.card().title()).isEqualTo("MagicBrush format, synthetic shapes");
        assertThat(benchmark.sampleIds()).hasSize(5);
        assertThat(benchmark.sample(benchmark.sampleIds().get(0)).target()).isInstanceOf(Target.Picture.class);
    }

    @Test
    void absentPicturesAreCountedAndTheFirstIsNamed() throws IOException {
        Sessions.five(folder);
        Files.delete(folder.resolve("images/77/77-mask2.png"));
        Files.delete(folder.resolve("images/9/9-output1.png"));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN))
                .isInstanceOf(DataException.class)
                .hasMessage(folder + ": found no file for 2 of 13 pictures, wanted them all; the first is "
                        + folder.resolve("images/77/77-mask2.png"));
    }

    @Test
    void maskOfAnotherSizeIsRefused() throws IOException {
        Sessions.five(folder).file("images/8/8-mask1.png", Pictures.png(4, 8, 0));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN).sample("8/1"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("images/8/8-mask1.png") + ": found a mask of 4 x 8 pixels, wanted 8 x 8 as "
                        + folder.resolve("images/8/8-output1.png"));
    }

    @Test
    void brokenPngIsRefused() throws IOException {
        Sessions.five(folder).file("images/8/8-output1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN).sample("8/1"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder.resolve("images/8/8-output1.png") + ": ");
    }

    @Test
    void fileThatIsNoPictureIsRefused() throws IOException {
        Sessions.five(folder).file("images/8/8-input.png", "<html>404</html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN).sample("8/1"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("images/8/8-input.png") + ": found no picture but 16 bytes of no known"
                        + " format, wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
    }

    @Test
    void folderOfSplitsNamesThem() {
        Sessions.five(folder.resolve("dev"));
        Sessions.five(folder.resolve("train"));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN))
                .isInstanceOf(DataException.class)
                .hasMessage(folder + ": found no edit_sessions.json, wanted the folder of one split: one of"
                        + " [dev, train] in it");
    }

    @Test
    void madePicturesOfTheOfficialScriptAreRead() throws IOException {
        Path made = folder.resolve("made");
        Sessions.five(folder.resolve("dev"));
        write(made, "77/77_1.png", 1);
        write(made, "77/77_inde_2.png", 2);
        write(made, "77/77_iter_2.png", 3);
        write(made, "8/8_1.png", 4);

        assertThat(results(Setting.SINGLE_TURN, made))
                .containsExactly(
                        Map.entry("77/1", List.of(new Part.Picture(Pictures.square(1)))),
                        Map.entry("77/2", List.of(new Part.Picture(Pictures.square(2)))),
                        Map.entry("8/1", List.of(new Part.Picture(Pictures.square(4)))));
        assertThat(results(Setting.FINAL_TURN, made))
                .containsExactly(
                        Map.entry("77", List.of(new Part.Picture(Pictures.square(3)))),
                        Map.entry("8", List.of(new Part.Picture(Pictures.square(4)))));
    }

    @Test
    void madePicturesOfAnotherSetAreRefused() throws IOException {
        Path made = folder.resolve("made");
        Sessions.five(folder.resolve("dev"));
        write(made, "12/12_1.png", 1);

        assertThatThrownBy(() -> results(Setting.SINGLE_TURN, made))
                .isInstanceOf(DataException.class)
                .hasMessage(made + ": found the folder '12', wanted folders of the 3 sessions alone");
    }

    @Test
    void folderWithoutMadePicturesIsRefused() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made/77")).getParent();
        Sessions.five(folder.resolve("dev"));

        assertThatThrownBy(() -> results(Setting.SINGLE_TURN, made))
                .hasMessage(made + ": found no made picture, wanted files such as " + made.resolve("77/77_1") + ".png");
    }

    private Map<String, List<Part>> results(Setting setting, Path made) throws IOException {
        var benchmark = (OfficialResults)
                new MagicBrushProvider().open(new MagicBrushConfig(setting, Optional.empty()), folder.resolve("dev"));
        return benchmark.results(made).orElseThrow();
    }

    private static void write(Path made, String name, int rgb) throws IOException {
        Path file = made.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.png(8, 8, rgb));
    }

    private Benchmark open(Setting setting) throws IOException {
        return new MagicBrushProvider().open(new MagicBrushConfig(setting, Optional.empty()), folder);
    }
}
