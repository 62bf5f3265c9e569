package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of the safetensors format with 32-bit floats: the length of a JSON header in 8 bytes, the header, the numbers,
 * all little-endian.
 *
 * @param metadata free text by name
 */
public record Safetensors(Weights weights, SortedMap<String, String> metadata) {

    private static final String METADATA = "__metadata__";
    private static final int MAX_HEADER = 100_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    public Safetensors {
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** Writes beside the file, then puts it in place, so that a reader sees all of it or nothing. */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            writeTo(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw new IOException(file + " cannot be written: " + FileFaults.words(e), e);
        }
    }

    private void writeTo(Path fresh) throws IOException {
        byte[] header = header();
        try (OutputStream out = Files.newOutputStream(fresh)) {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (Tensor tensor : weights.byName().values()) {
                ByteBuffer numbers =
                        ByteBuffer.allocate(4 * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
                numbers.asFloatBuffer().put(tensor.values());
                out.write(numbers.array());
            }
        }
    }

    /** Reads a whole file; what is not as the format wants it is told with the file's name. */
    public static Safetensors read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            JsonNode header = header(bytes);
            ByteBuffer numbers = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            SortedMap<String, Tensor> tensors = new TreeMap<>();
            SortedMap<String, String> metadata = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : header.properties()) {
                if (entry.getKey().equals(METADATA)) {
                    entry.getValue()
                            .properties()
                            .forEach(item ->
                                    metadata.put(item.getKey(), item.getValue().asString()));
                } else {
                    tensors.put(entry.getKey(), tensor(entry, numbers));
                }
            }
            return new Safetensors(new Weights(tensors), metadata);
        } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
            throw new IOException(file + " is no usable safetensors file: " + e.getMessage(), e);
        }
    }

    private byte[] header() {
        ObjectNode header = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            header.set(METADATA, JSON.valueToTree(metadata));
        }
        long from = 0;
        for (Map.Entry<String, Tensor> entry : weights.byName().entrySet()) {
            long to = from + 4L * entry.getValue().values().length;
            ObjectNode description = header.putObject(entry.getKey()).put("dtype", "F32");
            description.set("shape", JSON.valueToTree(entry.getValue().shape()));
            description.putArray("data_offsets").add(from).add(to);
            from = to;
        }
        String text = JSON.writeValueAsString(header);
        // the numbers shall start at a multiple of eight
        return (text + " ".repeat(Math.floorMod(-text.length(), 8))).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode header(ByteBuffer bytes) {
        long length = bytes.remaining() < 8 ? -1 : bytes.getLong();
        if (length < 0 || length > Math.min(bytes.remaining(), MAX_HEADER)) {
            throw new IllegalArgumentException("its header claims " + length + " bytes of " + bytes.capacity());
        }
        byte[] header = new byte[(int) length];
        bytes.get(header);
        JsonNode node = JSON.readTree(header);
        if (!node.isObject()) {
            throw new IllegalArgumentException("its header is no JSON object");
        }
        return node;
    }

    private static Tensor tensor(Map.Entry<String, JsonNode> entry, ByteBuffer numbers) {
        JsonNode description = entry.getValue();
        String type = description.path("dtype").asString("");
        long from = description.path("data_offsets").path(0).asLong(-1);
        long to = description.path("data_offsets").path(1).asLong(-1);
        if (!type.equals("F32") || from < 0 || to < from || to > numbers.capacity()) {
            throw new IllegalArgumentException("tensor '" + entry.getKey() + "' of type '" + type + "' at " + from
                    + ".." + to + "; wanted F32 within 0.." + numbers.capacity());
        }
        float[] values = new float[(int) ((to - from) / 4)];
        numbers.slice((int) from, (int) (to - from))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        List<Long> shape = new ArrayList<>();
        description.path("shape").forEach(side -> shape.add(side.asLong(-1)));
        return new Tensor(shape, values);
    }
}
