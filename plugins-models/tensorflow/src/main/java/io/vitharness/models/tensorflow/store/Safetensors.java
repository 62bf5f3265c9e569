package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of the safetensors format with 32-bit floats: the length of a JSON header in 8 bytes, the header, the numbers,
 * all little-endian.
 *
 * @param metadata free text by name
 */
public record Safetensors(Weights weights, SortedMap<String, String> metadata) {

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
        TensorHeader header = TensorHeader.read(file);
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        for (Map.Entry<String, StoredTensor> entry : header.tensors().entrySet()) {
            StoredTensor stored = entry.getValue();
            if (stored.type() != TensorType.F32) {
                throw new IOException(
                        file + ": tensor '" + entry.getKey() + "' has the type '" + stored.type() + "'; wanted F32");
            }
            tensors.put(entry.getKey(), stored.read());
        }
        return new Safetensors(new Weights(tensors), header.metadata());
    }

    private byte[] header() {
        ObjectNode header = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            header.set(TensorHeader.METADATA, JSON.valueToTree(metadata));
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
}
