package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a safetensors file says it holds, and checks it against the file's length before anything is allocated:
 * the length of a JSON header in 8 bytes, the header, the numbers, all little-endian.
 */
final class TensorHeader {

    /** As the reference implementation of the format. */
    private static final long MAX_HEADER = 100_000_000;

    private static final int LENGTH = Long.BYTES;
    private static final String METADATA = "__metadata__";

    private TensorHeader() {}

    /** The tensors of one file; what is not as the format wants it is told with the file's name. */
    static SortedMap<String, StoredTensor> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] header = header(channel);
            return tensors(file, JsonMapper.shared().readTree(header), LENGTH + header.length, channel.size());
        } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
            throw new IOException(file + " is no usable safetensors file: " + e.getMessage(), e);
        }
    }

    private static byte[] header(FileChannel channel) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.size() < LENGTH || channel.read(first, 0) < LENGTH) {
            throw new IllegalArgumentException("it has " + channel.size() + " bytes, too few for a header's length");
        }
        long length = first.getLong(0);
        if (length < 0 || length > MAX_HEADER || length > channel.size() - LENGTH) {
            throw new IllegalArgumentException("its header claims " + Long.toUnsignedString(length)
                    + " bytes but the file has " + channel.size() + "; it is truncated or no safetensors file");
        }
        ByteBuffer header = ByteBuffer.allocate(Math.toIntExact(length));
        for (int read = 0; read >= 0 && header.hasRemaining(); ) {
            read = channel.read(header, LENGTH + (long) header.position());
        }
        return header.array();
    }

    private static SortedMap<String, StoredTensor> tensors(Path file, JsonNode header, long start, long end) {
        if (!header.isObject()) {
            throw new IllegalArgumentException("its header is no JSON object");
        }
        SortedMap<String, StoredTensor> tensors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (!entry.getKey().equals(METADATA)) {
                tensors.put(entry.getKey(), tensor(file, entry, start, end));
            }
        }
        checkPlaces(tensors, start, end);
        return tensors;
    }

    /** As the reference: one tensor begins where another ends, and the last one ends the file. */
    private static void checkPlaces(SortedMap<String, StoredTensor> tensors, long start, long end) {
        List<Map.Entry<String, StoredTensor>> inOrder = new ArrayList<>(tensors.entrySet());
        inOrder.sort(Comparator.comparingLong((Map.Entry<String, StoredTensor> entry) ->
                        entry.getValue().from())
                .thenComparingLong(entry -> entry.getValue().bytes()));
        String before = "its header";
        long at = start;
        for (Map.Entry<String, StoredTensor> entry : inOrder) {
            StoredTensor tensor = entry.getValue();
            if (tensor.from() != at) {
                throw new IllegalArgumentException(
                        "tensor '" + entry.getKey() + "' begins at " + (tensor.from() - start) + ", but must begin at "
                                + (at - start) + ", where " + before + " ends; it is damaged");
            }
            before = "tensor '" + entry.getKey() + "'";
            at += tensor.bytes();
        }
        if (at != end) {
            throw new IllegalArgumentException(
                    (end - at) + " bytes follow where " + before + " ends, but must not; it is damaged");
        }
    }

    private static StoredTensor tensor(Path file, Map.Entry<String, JsonNode> entry, long start, long end) {
        JsonNode told = entry.getValue();
        String type = told.path("dtype").asString("");
        TensorType known = TensorType.of(type)
                .orElseThrow(() -> new IllegalArgumentException("tensor '" + entry.getKey() + "' has the type '" + type
                        + "'; wanted one of " + List.of(TensorType.values())));
        List<Long> shape = new ArrayList<>();
        told.path("shape").forEach(side -> shape.add(side.asLong(-1)));
        long size = shape.stream().reduce((long) known.bytes(), Math::multiplyExact);
        long from = told.path("data_offsets").path(0).asLong(-1);
        long to = told.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to > end - start || to - from != size || shape.stream().anyMatch(side -> side < 0)) {
            throw new IllegalArgumentException(
                    "tensor '" + entry.getKey() + "' of " + type + shape + " is said to stand"
                            + " at " + from + ".." + to + ", but the file has room for 0.." + (end - start)
                            + " and the tensor takes " + size + " bytes; it is truncated or damaged");
        }
        return new StoredTensor(file, known, shape, start + from, size);
    }
}
