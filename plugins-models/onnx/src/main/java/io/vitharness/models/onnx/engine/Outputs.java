package io.vitharness.models.onnx.engine;

import io.vitharness.spi.model.ModelException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a graph gave, by name. */
public final class Outputs {

    private final String graph;
    private final Map<String, Tensor> tensors;

    Outputs(String graph, Map<String, Tensor> tensors) {
        this.graph = graph;
        this.tensors = tensors;
    }

    public Set<String> names() {
        return new TreeSet<>(tensors.keySet());
    }

    /** The output of this name; one that is missing is told with those that there are. */
    public Tensor get(String name) throws ModelException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw ModelException.permanent(graph + " gave no output '" + name + "', but " + names());
        }
        return tensor;
    }
}
