package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.ModelException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a family feeds a graph and reads of it.
 *
 * @param inputs what it can feed, by name
 * @param needed those of them that a graph must have
 * @param outputs what it reads
 */
record Contract(Map<String, Kind> inputs, Set<String> needed, List<String> outputs) {

    /** What an input holds. */
    enum Kind {
        NUMBERS(EnumSet.of(ElementType.FLOAT, ElementType.FLOAT16)),
        TOKENS(EnumSet.of(ElementType.INT64, ElementType.INT32)),
        MASK(EnumSet.of(ElementType.INT64, ElementType.INT32, ElementType.BOOL, ElementType.FLOAT));

        private final Set<ElementType> types;

        Kind(Set<ElementType> types) {
            this.types = types;
        }

        Set<ElementType> types() {
            return types;
        }
    }

    Contract {
        inputs = new TreeMap<>(inputs);
        needed = Set.copyOf(needed);
        outputs = List.copyOf(outputs);
    }

    /** Refuses a graph that has other inputs or outputs, or of other types, with its file and what is wanted. */
    void check(Path file, OnnxHeader header) throws ModelException {
        for (String name : needed) {
            if (header.input(name).isEmpty()) {
                throw ModelException.gone(
                        file.getFileName() + " has no input '" + name + "'; it has " + header.inputs());
            }
        }
        for (Declared input : header.inputs()) {
            Kind kind = inputs.get(input.name());
            if (kind == null) {
                throw ModelException.gone(file.getFileName() + " needs the input '" + input
                        + "', which this family does not feed; it feeds " + inputs.keySet());
            }
            mustBe(file, "input", input, kind.types);
        }
        for (String name : outputs) {
            Declared output = header.output(name)
                    .orElseThrow(() -> ModelException.gone(
                            file.getFileName() + " has no output '" + name + "'; it has " + header.outputs()));
            mustBe(file, "output", output, Kind.NUMBERS.types);
        }
    }

    static void mustBe(Path file, String what, Declared declared, Set<ElementType> types) throws ModelException {
        if (declared.type().isEmpty() || !types.contains(declared.type().get())) {
            throw ModelException.gone(
                    file.getFileName() + " declares the " + what + " '" + declared + "', wanted one of " + types);
        }
    }
}
