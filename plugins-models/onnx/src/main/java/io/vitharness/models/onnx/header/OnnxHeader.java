package io.vitharness.models.onnx.header;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an .onnx file says of itself.
 *
 * @param producer the program that wrote it; may be empty
 * @param opsets versions of the operator sets it uses, by domain; the standard one is {@code ai.onnx}
 * @param inputs what must be fed: declared inputs that have no initial value
 * @param parameters how many numbers its initial values hold, here and in external files
 * @param external names of the files beside it that hold weights
 */
public record OnnxHeader(
        String producer,
        Map<String, Long> opsets,
        List<Declared> inputs,
        List<Declared> outputs,
        long parameters,
        Set<String> external) {

    public static final String STANDARD = "ai.onnx";

    public OnnxHeader {
        opsets = Collections.unmodifiableMap(new TreeMap<>(opsets));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        external = Collections.unmodifiableSet(new TreeSet<>(external));
    }

    public Optional<Declared> input(String name) {
        return inputs.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    public Optional<Declared> output(String name) {
        return outputs.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
