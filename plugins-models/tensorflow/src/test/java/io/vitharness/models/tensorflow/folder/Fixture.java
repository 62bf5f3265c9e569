package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of {@code ../shared/fixtures} beside the repository; tests are skipped, and say so, where it is absent. */
final class Fixture {

    private final Path folder;
    private final JsonNode expected;
    private final JsonNode header;
    private final ByteBuffer numbers;

    private Fixture(Path folder) throws IOException {
        this.folder = folder;
        this.expected = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("expected.json")));
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("expected.safetensors")))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = new byte[Math.toIntExact(all.getLong())];
        all.get(text);
        this.header = JsonMapper.shared().readTree(text);
        this.numbers = all.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    static Fixture open(String name) throws IOException {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        Path folder = path.resolveSibling("shared").resolve("fixtures").resolve(name);
        assumeThat(folder)
                .as("the shared fixture %s is absent: golden test skipped", folder)
                .isDirectory();
        return new Fixture(folder);
    }

    Path folder() {
        return folder;
    }

    JsonNode expected() {
        return expected;
    }

    /** An array of floats. */
    float[] floats(String name) {
        ByteBuffer bytes = bytes(name, "F32");
        float[] values = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /** The i-th of so many equal parts of an array of floats. */
    float[] part(String name, int index, int parts) {
        float[] all = floats(name);
        int size = all.length / parts;
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }

    /** An array of bytes. */
    byte[] octets(String name) {
        ByteBuffer bytes = bytes(name, "U8");
        byte[] values = new byte[bytes.remaining()];
        bytes.get(values);
        return values;
    }

    int[] wholes(String name) {
        ByteBuffer bytes = bytes(name, "I64");
        return IntStream.range(0, bytes.remaining() / 8)
                .map(i -> Math.toIntExact(bytes.getLong(8 * i)))
                .toArray();
    }

    static int[] wholes(JsonNode list) {
        return list.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    static List<Integer> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asInt).toList();
    }

    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }

    /** Every number within a distance of the wanted one. */
    static void close(String what, float[] found, float[] wanted, double within) {
        assertThat(found.length).as(what).isEqualTo(wanted.length);
        double worst = 0;
        for (int i = 0; i < found.length; i++) {
            worst = Math.max(worst, Math.abs((double) found[i] - wanted[i]));
            assertThat(Float.isFinite(found[i])).as(what).isTrue();
        }
        assertThat(worst).as(what).isLessThanOrEqualTo(within);
    }

    /** Channels first to channels last. */
    static float[] lastAxis(float[] planes, int channels) {
        int cells = planes.length / channels;
        float[] turned = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            turned[i % cells * channels + i / cells] = planes[i];
        }
        return turned;
    }

    private ByteBuffer bytes(String name, String type) {
        JsonNode told = header.path(name);
        assertThat(told.path("dtype").asString("")).as(name).isEqualTo(type);
        int from = told.path("data_offsets").path(0).asInt();
        int to = told.path("data_offsets").path(1).asInt();
        return numbers.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }
}
