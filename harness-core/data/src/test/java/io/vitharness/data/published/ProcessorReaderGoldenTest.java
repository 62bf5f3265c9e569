package io.vitharness.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.processor.Processed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The configurations of {@code image-processors}, read from their own files, against the reference's numbers. */
class ProcessorReaderGoldenTest {

    private static final List<String> KINDS = List.of(
            "blip",
            "clip",
            "clip-crop-larger",
            "detr",
            "florence2-clip-square",
            "grounding-dino",
            "idefics3",
            "idefics3-nosplit",
            "llava-next",
            "llava-pad",
            "owlv2",
            "owlvit",
            "qwen2-vl",
            "rt-detr",
            "sam",
            "siglip",
            "vit-clipseg",
            "yolos");

    @TestFactory
    List<DynamicTest> everyConfigurationGivesTheReferencesNumbers() {
        Path data = repository().resolveSibling("shared/fixtures/image-processors");
        assumeThat(data)
                .as("the shared fixture %s is absent: golden test skipped", data)
                .isDirectory();
        List<DynamicTest> tests = new ArrayList<>();
        KINDS.forEach(kind -> tests.add(dynamicTest(kind, () -> compare(data, kind))));
        return tests;
    }

    private static void compare(Path data, String kind) throws Exception {
        Picture picture = new PictureDecoder().decode(Files.readAllBytes(data.resolve("images/chelsea_113x75.png")));

        Processed processed = ProcessorReader.read(ProcessorReader.settings(data.resolve(kind)))
                .process(picture);

        FloatBuffer expected = floats(Files.readAllBytes(data.resolve(kind + "/chelsea_113x75.pixel_values.npy")));
        FloatBuffer values = processed.pixels().values();
        assertThat(values.remaining()).isEqualTo(expected.remaining());
        for (int i = 0; i < values.limit(); i++) {
            assertThat(values.get(i)).isCloseTo(expected.get(i), within(kind.equals("owlv2") ? 2e-3f : 1e-5f));
        }
    }

    private static FloatBuffer floats(byte[] npy) {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.position(10 + Short.toUnsignedInt(bytes.getShort(8)))
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
