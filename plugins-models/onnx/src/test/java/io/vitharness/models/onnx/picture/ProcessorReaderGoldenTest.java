package io.vitharness.models.onnx.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.processor.Processed;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.folder.JsonObject;
import io.vitharness.models.onnx.folder.ModelFolder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

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

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyConfigurationGivesTheReferencesNumbers() {
        Fixture data = Fixture.of("image-processors");
        List<DynamicTest> tests = new ArrayList<>();
        KINDS.forEach(kind -> tests.add(dynamicTest(kind, () -> compare(data, kind))));
        return tests;
    }

    private void compare(Fixture data, String kind) throws Exception {
        Path copy = Files.createDirectories(folder.resolve(kind));
        Files.writeString(copy.resolve("config.json"), "{}");
        Files.write(copy.resolve("preprocessor_config.json"), data.bytes(kind + "/preprocessor_config.json"));
        JsonObject config = ModelFolder.open(copy).preprocessor();

        Processed processed = ProcessorReader.read(config)
                .process(new PictureDecoder().decode(data.bytes("images/chelsea_113x75.png")));

        FloatBuffer expected = floats(data.bytes(kind + "/chelsea_113x75.pixel_values.npy"));
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
}
