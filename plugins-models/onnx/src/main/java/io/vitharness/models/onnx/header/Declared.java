package io.vitharness.models.onnx.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An input or output that a graph declares.
 *
 * @param type empty where it is no tensor or of a type that this harness does not know
 */
public record Declared(String name, Optional<ElementType> type, List<Dimension> shape) {

    public Declared {
        shape = List.copyOf(shape);
    }

    /** Such as {@code pixel_values float [batch, 3, 224, 224]}. */
    @Override
    public String toString() {
        return name + " " + type.map(ElementType::toString).orElse("of an unknown type") + " "
                + shape.stream().map(Dimension::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
