package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of {@code ../shared/fixtures} beside the repository; tests are skipped, and say so, where it is absent. */
final class Fixture {

    /** How far a log-likelihood may be from the reference's, which is stored with five decimals. */
    static final double LIKELY = 1e-4;

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

    /** Whether there is such an array. */
    boolean has(String name) {
        return header.has(name);
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

    /** One of packed bits, the highest of a byte first. */
    static boolean bit(byte[] bits, int index) {
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
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

    /** Words up to the one that ends them; what stands behind it only fills a batch. */
    static List<Integer> ended(JsonNode list, int end) {
        List<Integer> all = words(list);
        int last = all.indexOf(end);
        return last < 0 ? all : all.subList(0, last + 1);
    }

    /** The words of each candidate of a case. */
    static List<int[]> candidates(JsonNode item) {
        return list(item.path("candidates")).stream()
                .map(candidate -> wholes(candidate.path("ids")))
                .toList();
    }

    /** Every candidate of a case, and every word of it, as likely as the reference finds it. */
    static void likely(JsonNode item, List<double[]> found) {
        likely(item, found, (text, place) -> LIKELY);
    }

    /** The same within a distance for each word, by its candidate's text and its place; sums within the greatest. */
    static void likely(JsonNode item, List<double[]> found, ToDoubleBiFunction<String, Integer> within) {
        List<JsonNode> candidates = list(item.path("candidates"));
        assertThat(found).hasSameSizeAs(candidates);
        for (int i = 0; i < found.size(); i++) {
            JsonNode wanted = candidates.get(i);
            String text = wanted.path("text").asString();
            List<JsonNode> words = list(wanted.path("token_logprobs"));
            assertThat(found.get(i)).as(text).hasSize(words.size());
            double greatest = LIKELY;
            for (int place = 0; place < words.size(); place++) {
                double reach = within.applyAsDouble(text, place);
                greatest = Math.max(greatest, reach);
                assertThat(found.get(i)[place])
                        .as("%s, word %d", text, place)
                        .isCloseTo(words.get(place).asDouble(), within(reach));
            }
            assertThat(Arrays.stream(found.get(i)).sum())
                    .as(text)
                    .isCloseTo(wanted.path("sum_logprob").asDouble(), within(greatest));
        }
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

    /** All of them in one. */
    static float[] joined(List<float[]> all) {
        float[] joined = new float[all.stream().mapToInt(one -> one.length).sum()];
        int at = 0;
        for (float[] one : all) {
            System.arraycopy(one, 0, joined, at, one.length);
            at += one.length;
        }
        return joined;
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
