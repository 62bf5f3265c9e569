package io.vitharness.models.onnx.header;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an .onnx file says of itself.
 *
 * @param producer the program that wrote it; may be empty
 * @param opsets versions of the operator sets it uses, by domain; the standard one is {@code ai.onnx}
 * @param inputs what must be fed: declared inputs that have no initial value
 * @param parameters how many numbers its initial values hold, here and in external files
 * @param weights the files beside it that hold weights, and how many bytes each must have at least
 */
public record OnnxHeader(
        String producer,
        Map<String, Long> opsets,
        List<Declared> inputs,
        List<Declared> outputs,
        long parameters,
        Map<String, Long> weights) {

    public static final String STANDARD = "ai.onnx";

    public OnnxHeader {
        opsets = Collections.unmodifiableMap(new TreeMap<>(opsets));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The names of the files beside it that hold weights. */
    public Set<String> external() {
        return weights.keySet();
    }

    /** What is wrong with the files beside a graph that hold its weights, one sentence each. */
    public List<String> faults(Path graph) {
        List<String> faults = new ArrayList<>();
        weights.forEach((name, least) -> {
            long found = graph.resolveSibling(name).toFile().length();
            if (found == 0) {
                faults.add("keeps its weights in '" + name + "', which is not beside it; download it too");
            } else if (found < least) {
                faults.add("keeps its weights in '" + name + "', which has " + found + " bytes and should have " + least
                        + " or more; download it again");
            }
        });
        return faults;
    }

    public Optional<Declared> input(String name) {
        return inputs.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    public Optional<Declared> output(String name) {
        return outputs.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
