package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.instruction.InstructionReader;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticSetsTest {

    @TempDir
    Path folder;

    /** Recorded when the sets were defined: other bytes would be another benchmark under the same name. */
    @ParameterizedTest
    @CsvSource({
        "MMBENCH, 3dbe26da7dcb0f68f974f8aaff39762a6656df4633be1e0411f2cdb63ebb13af",
        "SEED_BENCH, 163a0dd729e8e86008d53afbbc71ee0629a6e06ad1e6b3bb7a8557d968ce9a40",
        "SEED_BENCH_FILMS, b2c713d5e324c2318bcce8aa6b852f461737469417e270ed7749fdb37aa5567e",
        "MODELNET, 7485fc48ac50b58454caef963b582e3e33e5506bee3d1b89d1ec76f3d1df1081",
        "MAGICBRUSH, 4568014d069bd71bf8216084092643880951588ab2dec797063de4c4f88f41b9",
        "MAGICBRUSH_PARQUET, 7aea4aee9faaf585b4e66c995c01d1c1a64dd65c65e18ad4fa509fdd670188b2",
        "TAMPERING, 7a936a91f7bff17be1be754a587414988221ae1833c2ad5e66dde48d0cbc1b85",
        "POPE, 2694fa7e671b4d0fbd14de9de9150c9f342044089f8ec9827601e90df7bed1c5",
        "MME, 8b2f7d5cd481e3ac8e9aa47b40ee8e2337c10bf4a0226f756fb8469ca368229f",
        "SCIENCE_QA, 9eb0e5fbe06e8398a428b00cd5dc32095340d2c4f1d016c8e9b068ea1549eff6",
        "MMMU, 7b77371d0f8cbcd669bd7e112028d1e5b96677c790166755265780a616b58ffc",
        "MATH_VISTA, 9490693b7ba40eb9277556280d9d1f848b024c360481f733e71c9cce4cda94ed",
        "VQA, 9d937b1b76b1e49ce0cd794a82328cf225a06fbf4d63eaf900332f88e0603254",
        "TEXT_VQA, c6be3d9e716944a94d6d317407a6022160c1e17f0e65038b25cd81f8ce46daec",
        "VIZ_WIZ, 14b8a3a3c5eadd94096e633f19ad4f3fc2b085e7a81a2e92e4de54ee78a650fd",
        "GQA, 2b097137526aa01c61c192068da47e2fdd29bfd620e52d81fab292a31e627e7b",
        "LLAVA_BENCH, 8baf7b2ff4d765f9d0f8065f6f3adf702f9e3fc4bc71478129b4dd3f6d36ede7",
        "LLAVA_BENCH_COCO, 8b38cc4b6e1b3d50994828ca6bc3a62ca8eb4e28e9dea0b74f6a7b60a5f0f78b",
        "MM_VET, 7355de91244a3da8d7a20f1c04b80815ef388ddf43927ef25f0424a28cd5e225",
        "GPT4TOOLS, 8d7f1c57c2991e43feb6878e39170812d2efddbabb90321ba0933a9062be4b01",
        "REASON_SEG, 5c5940d8d908a0fd72fc4091d430d0b00e0259b88acd9c187a1dea76890bc9db",
        "REFCOCO, 57b8c05a42514e7b7e48cb9a7848564ade97031d6b20bd97b31d71519590ed3c",
        "M4SEG, a3041f331fc030df958a9a0ddc2a02b0019d1e761886e72de95b018bbb389f83",
        "REGION_CAPTIONS, 11de852232ce9290508e6a53aaa609a8ef00b25ffdd3bfb02775c900af3f51e8",
        "TEXTBIND, 0220a7406ef34a4ea1d7370318ed4dfa2df05d82782026ee8e7530a9ff746877",
        "INSTRUCTIONS, 922110f89e43244fabf039605f52361db38eca69e56514173822222792346e59"
    })
    void bytesNeverChange(SetKind kind, String sha256) throws IOException {
        SyntheticSets.write(new SyntheticSet(kind, 24, 1), folder.resolve("set"));

        assertThat(Image.of(bytes(folder.resolve("set"))).sha256()).isEqualTo(sha256);
    }

    @Test
    void dialoguesHaveAsManyRepliesAsSamplesAndAllTheirPictures() throws IOException {
        Path set = write(SetKind.TEXTBIND, 5, 1);

        String json = Files.readString(set.resolve(TextbindFiles.NAME));
        assertThat(json.split("\"assistant\"", -1)).hasSize(1 + 5);
        try (Stream<Path> pictures = Files.list(set.resolve(TextbindFiles.PICTURES))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString()))
                    .containsExactlyInAnyOrder("000001-1.png", "000002-1.png", "000002-2.png", "000003-1.png")
                    .allMatch(json::contains);
        }
    }

    @Test
    void markerSaysWhatTheSetIs() throws IOException {
        Path set = write(SetKind.SEED_BENCH, 2, 5);

        assertThat(set.resolve("synthetic.json"))
                .hasContent(
                        "{\"schema\":\"vit-harness/synthetic/1\",\"kind\":\"seed-bench\",\"samples\":2,\"seed\":5}\n");
    }

    @Test
    void sameSetIsLeftAlone() throws IOException {
        Path table = write(SetKind.MMBENCH, 2, 5).resolve(MmbenchFile.NAME);
        Files.writeString(table, "touched");

        write(SetKind.MMBENCH, 2, 5);

        assertThat(table).hasContent("touched");
    }

    @Test
    void folderOfAnotherSetIsRefused() throws IOException {
        Path set = write(SetKind.MMBENCH, 2, 5);

        assertThatThrownBy(() -> write(SetKind.MMBENCH, 2, 6))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(set + ": holds something else than {")
                .hasMessageEndingWith("wanted that set, an empty folder or none");
    }

    @Test
    void emptyFolderIsFilledAndNothingIsLeftBeside() throws IOException {
        Files.createDirectory(folder.resolve("set"));

        write(SetKind.MMBENCH, 1, 5);

        assertThat(folder).isDirectoryContaining(path -> path.endsWith("set"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void unknownKindListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetKind.of("nonsense"))
                .withMessageStartingWith(
                        "no synthetic set 'nonsense'; known: mmbench, seed-bench, seed-bench-films, captions,")
                .withMessageEndingWith(", instructions");
    }

    @Test
    void setWithoutSamplesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticSet(SetKind.MMBENCH, 0, 1))
                .withMessage("'samples' must be 1 to 100000 but is 0");
    }

    @Test
    void instructionsReadBackWithTheirPictures() throws IOException {
        Path set = write(SetKind.INSTRUCTIONS, 3, 5);

        try (InstructionReader reader =
                new InstructionReader(set.resolve(InstructionFiles.NAME), set.resolve(InstructionFiles.PICTURES))) {
            assertThat(List.of(reader.next(), reader.next(), reader.next())).allMatch(sample -> sample.isPresent());
            assertThat(reader.next()).isEmpty();
        }
    }

    private Path write(SetKind kind, int samples, long seed) throws IOException {
        SyntheticSets.write(new SyntheticSet(kind, samples, seed), folder.resolve("set"));
        return folder.resolve("set");
    }

    private static byte[] bytes(Path root) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                all.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }
}
