package io.vitharness.models.onnx;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of {@code ../shared} beside the repository; tests are skipped, and say so, where it is absent. */
public final class Fixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private Fixture(Path folder) {
        this.folder = folder;
    }

    public static Fixture of(String name) {
        return in("fixtures", name);
    }

    public static Fixture data(String name) {
        return in("data", name);
    }

    private static Fixture in(String room, String name) {
        Path folder = repository().resolveSibling("shared").resolve(room).resolve(name);
        assumeThat(folder)
                .as("the shared folder %s is absent: golden test skipped", folder)
                .isDirectory();
        return new Fixture(folder);
    }

    public Path folder() {
        return folder;
    }

    public byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    public JsonNode json(String file) throws IOException {
        return JSON.readTree(bytes(file));
    }

    /** The numbers of an array of {@code expected.safetensors}; whole numbers and truths are widened. */
    public float[] array(String name) throws IOException {
        return tensors("expected.safetensors").apply(name);
    }

    /** The arrays of a file by name. */
    public Function<String, float[]> tensors(String name) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes(name)).order(ByteOrder.LITTLE_ENDIAN);
        int header = Math.toIntExact(file.getLong(0));
        JsonNode entries = JSON.readTree(new String(file.array(), 8, header, StandardCharsets.UTF_8));
        Map<String, float[]> arrays = new HashMap<>();
        return wanted -> arrays.computeIfAbsent(wanted, tensor -> numbers(file, 8 + header, entries.path(tensor)));
    }

    private static float[] numbers(ByteBuffer file, int start, JsonNode entry) {
        int from = start + entry.path("data_offsets").get(0).asInt();
        int to = start + entry.path("data_offsets").get(1).asInt();
        ByteBuffer bytes = file.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
        String type = entry.path("dtype").asString();
        int size = type.equals("F32") ? 4 : type.equals("I64") ? 8 : 1;
        float[] values = new float[bytes.remaining() / size];
        for (int i = 0; i < values.length; i++) {
            values[i] = size == 4 ? bytes.getFloat(4 * i) : size == 8 ? bytes.getLong(8 * i) : bytes.get(i);
        }
        return values;
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
