package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Parameter;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * A stage's graph at work: one step after the other. Only the weights that the stage trains and that its loss depends on
 * have gradients, moments and updates; the others cannot change.
 */
final class StageRun implements AutoCloseable {

    private static final String MOMENTS = "adam.";

    private final Engine engine;
    private final Exercise exercise;
    private final Stage stage;
    private final List<Parameter> trained;
    private final AdamW optimiser;

    /** Takes over the engine and the exercise, and closes both. */
    StageRun(Engine engine, Exercise exercise, Stage stage) {
        this.engine = engine;
        this.exercise = exercise;
        this.stage = stage;
        List<String> reached = engine.reaching(exercise.goal().loss());
        this.trained = List.copyOf(engine.parameters().all().stream()
                .filter(parameter -> stage.trains(parameter.name()) && reached.contains(parameter.name()))
                .toList());
        this.optimiser = new AdamW(engine, exercise.goal().loss(), trained, stage.schedule());
    }

    /** Puts in the weights and the moments; what is missing starts afresh. */
    void load(Weights weights, Weights moments, long seed) {
        engine.load(weights.with(moments), seed);
    }

    /**
     * Learns from the batch of a step, counted from 0; the figures are those before the update.
     *
     * @throws ArithmeticException where one of them is no number any more: the training has diverged
     */
    Map<String, Double> step(int step) {
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>();
        try {
            tensors.addAll(exercise.feed(step, runner));
            tensors.addAll(optimiser.feed(step, stage.steps(), runner));
            runner.fetch(exercise.goal().loss())
                    .fetch(exercise.goal().accuracy())
                    .fetch(optimiser.length());
            try (var result = runner.run()) {
                return finite(
                        step,
                        Map.of(
                                "loss", number(result.get(0)),
                                "accuracy", number(result.get(1)),
                                "gradient", number(result.get(2))));
            }
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    private Map<String, Double> finite(int step, Map<String, Double> values) {
        if (values.values().stream().allMatch(Double::isFinite)) {
            return values;
        }
        throw new ArithmeticException("stage '" + stage.name() + "', step " + (step + 1) + " of " + stage.steps()
                + ": the training has diverged, " + new TreeMap<>(values)
                + " must be finite numbers; a lower 'rate' or a longer 'warmup' of its schedule may help");
    }

    /** All weights of the graph as they stand, frozen ones too. */
    Weights weights() {
        return engine.read(engine.parameters().all().stream()
                .filter(parameter -> !parameter.name().startsWith(MOMENTS))
                .toList());
    }

    Weights moments() {
        return engine.read(engine.parameters().all().stream()
                .filter(parameter -> parameter.name().startsWith(MOMENTS))
                .toList());
    }

    @Override
    public void close() {
        exercise.close();
        engine.close();
    }

    private static double number(Tensor tensor) {
        return ((TFloat32) tensor).getFloat();
    }
}
