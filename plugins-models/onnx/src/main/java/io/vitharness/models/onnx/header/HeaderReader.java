package io.vitharness.models.onnx.header;

import io.vitharness.models.onnx.header.WireReader.Tag;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of an .onnx file: names, types and shapes, never weights, so that files of many gigabytes take
 * milliseconds. Field numbers follow onnx.proto (ModelProto, GraphProto, ValueInfoProto, TensorProto).
 */
public final class HeaderReader {

    private final WireReader wire;
    private final Map<String, Long> opsets = new TreeMap<>();
    private final List<Declared> inputs = new ArrayList<>();
    private final List<Declared> outputs = new ArrayList<>();
    private final Set<String> initialised = new HashSet<>();
    private final Map<String, Long> external = new TreeMap<>();
    private String producer = "";
    private long parameters;
    private boolean hasGraph;

    private HeaderReader(WireReader wire) {
        this.wire = wire;
    }

    /**
     * The header of a file.
     *
     * @throws MalformedException for a file that is no ONNX model; says what was found and where
     */
    public static OnnxHeader read(Path file) throws IOException {
        try (WireReader wire = new WireReader(file)) {
            return new HeaderReader(wire).model();
        } catch (EOFException | MalformedException fault) {
            throw new MalformedException(file.getFileName() + " is not a whole ONNX model: " + fault.getMessage());
        }
    }

    private OnnxHeader model() throws IOException {
        long end = wire.size();
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 2 -> producer = text(tag, end);
                case 7 -> graph(message(tag, end));
                case 8 -> opset(message(tag, end));
                default -> wire.skip(tag, end);
            }
        }
        if (!hasGraph) {
            throw new MalformedException("it holds no graph");
        }
        List<Declared> fed = inputs.stream()
                .filter(input -> !initialised.contains(input.name()))
                .toList();
        return new OnnxHeader(producer, opsets, fed, outputs, parameters, external);
    }

    private void opset(long end) throws IOException {
        String domain = "";
        long version = 0;
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> domain = text(tag, end);
                case 2 -> version = number(tag);
                default -> wire.skip(tag, end);
            }
        }
        opsets.put(domain.isEmpty() ? OnnxHeader.STANDARD : domain, version);
    }

    private void graph(long end) throws IOException {
        hasGraph = true;
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 5 -> initialiser(message(tag, end));
                case 11 -> inputs.add(value(message(tag, end)));
                case 12 -> outputs.add(value(message(tag, end)));
                default -> wire.skip(tag, end);
            }
        }
    }

    private void initialiser(long end) throws IOException {
        long numbers = 1;
        Map<String, String> place = new HashMap<>();
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> numbers *= lengths(tag, end);
                case 8 -> initialised.add(text(tag, end));
                case 13 -> place(message(tag, end), place);
                default -> wire.skip(tag, end);
            }
        }
        parameters += numbers;
        if (place.containsKey("location")) {
            long last = whole(place.get("offset")) + whole(place.get("length"));
            external.merge(place.get("location"), last, Math::max);
        }
    }

    private static long whole(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Lengths of axes, one by one or packed, multiplied. */
    private long lengths(Tag tag, long within) throws IOException {
        if (tag.wire() == Tag.VARINT) {
            return wire.varint();
        }
        long end = message(tag, within);
        long product = 1;
        while (wire.position() < end) {
            product *= wire.varint();
        }
        return product;
    }

    private void place(long end, Map<String, String> place) throws IOException {
        String key = "";
        String value = "";
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> key = text(tag, end);
                case 2 -> value = text(tag, end);
                default -> wire.skip(tag, end);
            }
        }
        place.put(key, value);
    }

    private Declared value(long end) throws IOException {
        String name = "";
        Declared typed = new Declared("", Optional.empty(), List.of());
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> name = text(tag, end);
                case 2 -> typed = type(message(tag, end));
                default -> wire.skip(tag, end);
            }
        }
        return new Declared(name, typed.type(), typed.shape());
    }

    private Declared type(long end) throws IOException {
        Declared typed = new Declared("", Optional.empty(), List.of());
        while (wire.position() < end) {
            Tag tag = wire.tag();
            if (tag.field() == 1) {
                typed = tensor(message(tag, end));
            } else {
                wire.skip(tag, end);
            }
        }
        return typed;
    }

    private Declared tensor(long end) throws IOException {
        Optional<ElementType> type = Optional.empty();
        List<Dimension> shape = new ArrayList<>();
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> type = ElementType.of(number(tag));
                case 2 -> shape(message(tag, end), shape);
                default -> wire.skip(tag, end);
            }
        }
        return new Declared("", type, shape);
    }

    private void shape(long end, List<Dimension> shape) throws IOException {
        while (wire.position() < end) {
            Tag tag = wire.tag();
            if (tag.field() == 1) {
                shape.add(dimension(message(tag, end)));
            } else {
                wire.skip(tag, end);
            }
        }
    }

    private Dimension dimension(long end) throws IOException {
        Dimension dimension = new Dimension.Free("");
        while (wire.position() < end) {
            Tag tag = wire.tag();
            switch (tag.field()) {
                case 1 -> dimension = new Dimension.Fixed(number(tag));
                case 2 -> dimension = new Dimension.Free(text(tag, end));
                default -> wire.skip(tag, end);
            }
        }
        return dimension;
    }

    private long message(Tag tag, long within) throws IOException {
        must(tag, Tag.LENGTH);
        return wire.end(within);
    }

    private String text(Tag tag, long within) throws IOException {
        must(tag, Tag.LENGTH);
        return wire.text(within);
    }

    private long number(Tag tag) throws IOException {
        must(tag, Tag.VARINT);
        return wire.varint();
    }

    private void must(Tag tag, int wanted) throws MalformedException {
        if (tag.wire() != wanted) {
            throw new MalformedException("field " + tag.field() + " is written as wire type " + tag.wire() + ", not "
                    + wanted + ", at byte " + wire.position());
        }
    }
}
