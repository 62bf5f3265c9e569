package io.vitharness.benchmarks.magicbrush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.data.table.ParquetWriter;
import io.vitharness.data.table.ParquetWriter.Kind;
import io.vitharness.data.table.ParquetWriter.NamedPicture;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTablesTest {

    private static final Image ONE = Image.of(Pictures.png(8, 8, 1));
    private static final Image TWO = Image.of(Pictures.png(8, 8, 2));
    private static final Image MASK = Image.of(Pictures.png(8, 8, 0xffffff));

    @TempDir
    private Path folder;

    @Test
    void everyRowIsAnEditFromItsOwnSource() throws IOException {
        write("dev", row("77", 1, "make it red"), row("77", 2, "add a dog"), row("8", 1, "remove it"));

        try (Benchmark benchmark = open(Setting.SINGLE_TURN, Optional.empty())) {
            Sample sample = benchmark.sample("77/2");

            assertThat(benchmark.sampleIds()).containsExactly("77/1", "77/2", "8/1");
            assertThat(sample.question().prompt())
                    .isEqualTo(Prompt.of(new Part.Picture(ONE), new Part.Text("add a dog")));
            assertThat(sample.target()).isEqualTo(new Target.Picture(TWO, Optional.of(MASK), Map.of()));
            assertThat(sample.question().tags()).containsOnly(Map.entry("turn", "2"), Map.entry("turns", "2"));
            assertThat(benchmark.card().version()).isEqualTo("dev, 3 questions");
            assertThat(benchmark.card().notes()).anyMatch(note -> note.contains("CLIP-T cannot be computed"));
        }
    }

    @Test
    void finalTurnShowsTheFirstPictureAndAllInstructions() throws IOException {
        write("dev", row("77", 1, "make it red"), row("77", 2, "add a dog"));

        try (Benchmark benchmark = open(Setting.FINAL_TURN, Optional.empty())) {
            assertThat(benchmark.sampleIds()).containsExactly("77");
            assertThat(benchmark.sample("77").question().prompt().text()).isEqualTo("make it red\nadd a dog");
        }
    }

    @Test
    void bothLayoutsOfOneSetAskTheSame() throws IOException {
        Path files = folder.resolve("files");
        SyntheticSets.write(new SyntheticSet(SetKind.MAGICBRUSH, 8, 3), files);
        SyntheticSets.write(new SyntheticSet(SetKind.MAGICBRUSH_PARQUET, 8, 3), folder.resolve("tables"));
        MagicBrushConfig config = new MagicBrushConfig(Setting.SINGLE_TURN, Optional.empty());

        try (Benchmark one = new MagicBrushProvider().open(config, files);
                Benchmark other = new MagicBrushProvider().open(config, folder.resolve("tables"))) {
            assertThat(other.card().title()).isEqualTo("MagicBrush format, synthetic shapes");
            assertThat(other.sampleIds()).isEqualTo(one.sampleIds());
            for (String id : one.sampleIds()) {
                Target.Picture target = (Target.Picture) one.sample(id).target();
                assertThat(other.sample(id).question()).isEqualTo(one.sample(id).question());
                assertThat(other.sample(id).target())
                        .isEqualTo(new Target.Picture(target.image(), target.mask(), Map.of()));
            }
        }
    }

    @Test
    void splitChoosesAmongTables() throws IOException {
        write("dev", row("77", 1, "make it red"));
        write("train", row("8", 1, "remove it"));

        try (Benchmark benchmark = open(Setting.SINGLE_TURN, Optional.of("train"))) {
            assertThat(benchmark.sampleIds()).containsExactly("8/1");
        }
        assertThatThrownBy(() -> open(Setting.SINGLE_TURN, Optional.empty()))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("data") + ": found the tables [dev, train], wanted one; set 'split' to its"
                        + " name");
    }

    @Test
    void turnThatIsMissingIsNamed() throws IOException {
        Path file = write("dev", row("77", 1, "make it red"), row("77", 3, "add a dog"));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN, Optional.empty()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": row 0: session '77': found the turns [1, 3], wanted them numbered from 1 without"
                        + " a gap");
    }

    @Test
    void turnThatStandsTwiceIsNamed() throws IOException {
        Path file = write("dev", row("77", 1, "make it red"), row("77", 1, "add a dog"));

        assertThatThrownBy(() -> open(Setting.SINGLE_TURN, Optional.empty()))
                .hasMessage(file + ": row 1: found turn 1 of session '77' again (first at " + file
                        + ": row 0), wanted it once");
    }

    @Test
    void rowsWithoutPictureLoseTheirSampleAlone() throws IOException {
        Map<String, Object> bare = new HashMap<>(row("8", 1, "remove it"));
        bare.remove("target_img");
        Map<String, Object> page = new HashMap<>(row("9", 1, "remove it"));
        page.put("source_img", picture(Image.of("<html>404</html>".getBytes(StandardCharsets.UTF_8))));
        Path file = write("dev", row("77", 1, "make it red"), bare, page);

        try (Benchmark benchmark = open(Setting.SINGLE_TURN, Optional.empty())) {
            assertThat(benchmark.sample("77/1").target()).isInstanceOf(Target.Picture.class);
            assertThatThrownBy(() -> benchmark.sample("8/1"))
                    .hasMessage(file + ": row 1: found no bytes in 'target_img', wanted a picture");
            assertThatThrownBy(() -> benchmark.sample("9/1"))
                    .hasMessage(file + ": row 2: found no picture but 16 bytes of no known format in 'source_img',"
                            + " wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
    }

    @Test
    void maskOfAnotherSizeIsRefusedWithItsRow() throws IOException {
        Map<String, Object> odd = new HashMap<>(row("8", 1, "remove it"));
        odd.put("mask_img", picture(Image.of(Pictures.png(4, 8, 0))));
        Path file = write("dev", odd);

        try (Benchmark benchmark = open(Setting.SINGLE_TURN, Optional.empty())) {
            assertThatThrownBy(() -> benchmark.sample("8/1"))
                    .hasMessage(file + ": row 0, 'mask_img': found a mask of 4 x 8 pixels, wanted 8 x 8 as " + file
                            + ": row 0, 'target_img'");
        }
    }

    @Test
    void fileThatIsNoTableIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("dev.parquet"), "no table");

        assertThatThrownBy(() -> new MagicBrushProvider()
                        .open(new MagicBrushConfig(Setting.SINGLE_TURN, Optional.empty()), file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": ");
    }

    private Benchmark open(Setting setting, Optional<String> split) throws IOException {
        return new MagicBrushProvider().open(new MagicBrushConfig(setting, split), folder);
    }

    private static Map<String, Object> row(String session, long turn, String instruction) {
        return Map.of(
                "img_id",
                session,
                "turn_index",
                turn,
                "source_img",
                picture(ONE),
                "mask_img",
                picture(MASK),
                "instruction",
                instruction,
                "target_img",
                picture(TWO));
    }

    private static NamedPicture picture(Image image) {
        return new NamedPicture(image, "a.png");
    }

    @SafeVarargs
    private Path write(String split, Map<String, Object>... rows) throws IOException {
        Path file = Files.createDirectories(folder.resolve("data")).resolve(split + "-00000-of-00001.parquet");
        Map<String, Kind> columns = new LinkedHashMap<>();
        columns.put("img_id", Kind.TEXT);
        columns.put("turn_index", Kind.WHOLE);
        List.of("source_img", "mask_img", "target_img").forEach(name -> columns.put(name, Kind.PICTURE));
        columns.put("instruction", Kind.TEXT);
        try (ParquetWriter writer = ParquetWriter.create(file, columns)) {
            for (Map<String, Object> row : rows) {
                writer.add(row);
            }
        }
        return file;
    }
}
