package io.vitharness.models.onnx.graph;

import io.vitharness.models.onnx.header.ElementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes small .onnx files whose results tests know in advance. Field numbers as in onnx.proto; ONNX Runtime checks the
 * rest when it loads them.
 */
public final class Graph {

    private static final int OPSET = 17;

    private final Protobuf graph = new Protobuf();
    private final long opset;

    public Graph() {
        this(OPSET);
    }

    public Graph(long opset) {
        this.opset = opset;
        graph.text(2, "graph");
    }

    /** An attribute of a node: a whole number, whole numbers, a real number or a text. */
    public record Attribute(String name, Object value) {}

    public static Attribute attribute(String name, Object value) {
        return new Attribute(name, value);
    }

    /** Declares an input; axes are numbers or names. */
    public Graph input(String name, ElementType type, Object... axes) {
        graph.message(11, declared(name, type, axes));
        return this;
    }

    public Graph output(String name, ElementType type, Object... axes) {
        graph.message(12, declared(name, type, axes));
        return this;
    }

    public Graph node(String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, written(attribute));
        }
        graph.message(1, node);
        return this;
    }

    public Graph node(String operator, String input, String output, Attribute... attributes) {
        return node(operator, List.of(input), List.of(output), attributes);
    }

    public Graph floats(String name, long[] shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, ElementType.FLOAT, shape, raw.array());
    }

    public Graph longs(String name, long[] shape, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, ElementType.INT64, shape, raw.array());
    }

    public Graph constant(String name, ElementType type, long[] shape, byte[] raw) {
        Protobuf tensor = tensor(name, type, shape);
        graph.message(5, tensor.bytes(9, raw));
        return this;
    }

    /** A constant whose bytes lie in another file. */
    public Graph external(String name, ElementType type, long[] shape, String file, long bytes) {
        Protobuf tensor = tensor(name, type, shape);
        tensor.message(13, new Protobuf().text(1, "location").text(2, file));
        tensor.message(13, new Protobuf().text(1, "offset").text(2, "0"));
        tensor.message(13, new Protobuf().text(1, "length").text(2, Long.toString(bytes)));
        graph.message(5, tensor.number(14, 1));
        return this;
    }

    public byte[] bytes() {
        return new Protobuf()
                .number(1, 8)
                .text(2, "test")
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").number(2, opset))
                .bytes();
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Protobuf tensor(String name, ElementType type, long[] shape) {
        Protobuf tensor = new Protobuf();
        for (long length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, number(type)).text(8, name);
    }

    private static Protobuf written(Attribute attribute) {
        Protobuf message = new Protobuf().text(1, attribute.name());
        Object value = attribute.value();
        if (value instanceof Number real && (value instanceof Float || value instanceof Double)) {
            return message.real(2, real.floatValue()).number(20, 1);
        }
        if (value instanceof Number whole) {
            return message.number(3, whole.longValue()).number(20, 2);
        }
        if (value instanceof String text) {
            return message.text(4, text).number(20, 3);
        }
        for (long one : (long[]) value) {
            message.number(8, one);
        }
        return message.number(20, 7);
    }

    private static Protobuf declared(String name, ElementType type, Object... axes) {
        Protobuf shape = new Protobuf();
        for (Object axis : axes) {
            shape.message(
                    1,
                    axis instanceof Number length
                            ? new Protobuf().number(1, length.longValue())
                            : new Protobuf().text(2, (String) axis));
        }
        Protobuf tensor = new Protobuf().number(1, number(type)).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    private static int number(ElementType type) {
        return switch (type) {
            case FLOAT -> 1;
            case UINT8 -> 2;
            case INT8 -> 3;
            case INT32 -> 6;
            case INT64 -> 7;
            case BOOL -> 9;
            case FLOAT16 -> 10;
            case DOUBLE -> 11;
            case BFLOAT16 -> 16;
            default -> throw new IllegalArgumentException("tests write no tensors of " + type);
        };
    }
}
