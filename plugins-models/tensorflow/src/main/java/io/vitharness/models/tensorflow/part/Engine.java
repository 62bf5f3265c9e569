package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A graph with its weights in a session of a fixed number of threads: on the processor the same graph, weights and input
 * give the same bits. A session may be run by several threads at a time.
 */
public final class Engine implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Parameters parameters = new Parameters(tf);
    private final int threads;
    private final Placement placement;
    private final Session session;

    /** On the processor. */
    public Engine(int threads) {
        this(threads, Placement.PROCESSOR);
    }

    /**
     * Where a model was placed.
     *
     * @param threads of the processor, also beside a GPU
     */
    public Engine(int threads, Placement placement) {
        this.threads = threads;
        this.placement = placement;
        ConfigProto config = placement
                .session()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .build();
        this.session = new Session(graph, config);
    }

    /** A fresh one in the same place. */
    public Engine another() {
        return new Engine(threads, placement);
    }

    public Ops tf() {
        return tf;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Session.Runner runner() {
        return session.runner();
    }

    /** Gives every weight of the graph its value: the given one, else the one it starts with under a seed. */
    public void load(Weights weights, long seed) {
        Session.Runner runner = runner();
        List<TFloat32> tensors = new ArrayList<>();
        for (Parameter parameter : parameters.all()) {
            float[] values = weights.get(parameter.name())
                    .map(tensor -> checked(parameter, tensor).values())
                    .orElseGet(() -> parameter.initial().draw(parameter.name(), parameter.size(), seed));
            TFloat32 tensor = tensor(values, parameter.shape().asArray());
            tensors.add(tensor);
            runner.feed(parameter.value(), tensor).addTarget(parameter.assign());
        }
        runner.run().close();
        tensors.forEach(TFloat32::close);
    }

    /**
     * Gives every weight of the graph the given value; one that is missing is a mistake, told by name. Closes itself where
     * that fails, since whoever opened it has nothing yet that could be closed.
     */
    public void restore(Weights weights) {
        boolean isRestored = false;
        try {
            checkNoneMissing(weights);
            load(weights, 0);
            isRestored = true;
        } finally {
            if (!isRestored) {
                close();
            }
        }
    }

    private void checkNoneMissing(Weights weights) {
        List<String> missing = parameters.all().stream()
                .map(Parameter::name)
                .filter(name -> weights.get(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the checkpoint lacks the weights " + missing);
        }
    }

    /** Gives every weight of the graph its value, one after the other, so that only one is held twice at a time. */
    public void fill(Source source) throws IOException {
        for (Parameter parameter : parameters.all()) {
            float[] values = checked(parameter, source.read(parameter.name())).values();
            try (TFloat32 tensor = tensor(values, parameter.shape().asArray())) {
                runner().feed(parameter.value(), tensor)
                        .addTarget(parameter.assign())
                        .run()
                        .close();
            }
        }
    }

    /** The present values of some weights. */
    public Weights read(Collection<Parameter> some) {
        if (some.isEmpty()) {
            return Weights.NONE;
        }
        Session.Runner runner = runner();
        some.forEach(parameter -> runner.fetch(parameter.read()));
        Map<String, Tensor> values = new TreeMap<>();
        try (var result = runner.run()) {
            int next = 0;
            for (Parameter parameter : some) {
                values.put(parameter.name(), new Tensor(shape(parameter), floats((TFloat32) result.get(next++))));
            }
        }
        return new Weights(new TreeMap<>(values));
    }

    /** The names of all weights that decide the value of an operand. */
    public List<String> reaching(Operand<?> operand) {
        var operations = graph.subgraphTo(Set.of(operand));
        return parameters.all().stream()
                .filter(parameter -> operations.contains(parameter.read().op()))
                .map(Parameter::name)
                .toList();
    }

    /** Writes graph and weights as a TensorFlow SavedModel; the folder must not be there yet. */
    public void export(Path folder, List<Signature> signatures) throws IOException {
        var functions = signatures.stream().map(session::function).toArray(SessionFunction[]::new);
        SavedModelBundle.exporter(folder.toString()).withFunctions(functions).export();
    }

    public static TFloat32 tensor(float[] values, long... shape) {
        return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
    }

    public static TInt32 tensor(int[] values, long... shape) {
        return TInt32.tensorOf(Shape.of(shape), DataBuffers.of(values));
    }

    /** A copy of a tensor's numbers, row by row. */
    public static float[] floats(TFloat32 tensor) {
        float[] values = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(values);
        return values;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }

    private static Tensor checked(Parameter parameter, Tensor tensor) {
        if (!tensor.shape().equals(shape(parameter))) {
            throw new IllegalArgumentException("weight '" + parameter.name() + "' has the shape " + tensor.shape()
                    + " in the checkpoint but must have " + shape(parameter));
        }
        return tensor;
    }

    private static List<Long> shape(Parameter parameter) {
        return LongStream.of(parameter.shape().asArray()).boxed().toList();
    }
}
