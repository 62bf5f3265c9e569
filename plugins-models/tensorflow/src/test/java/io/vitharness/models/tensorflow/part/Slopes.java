package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Compares gradients with finite differences, weight by weight: along the gradient itself, and along random directions.
 * A gradient that lost some of its numbers still is the slope along itself; only another direction tells.
 */
public final class Slopes {

    /** Long, so that rounding is small beside what it changes; what bends on the way is extrapolated away. */
    private static final double STEP = 0.02;

    /** Kinks, as rectifiers have them, are met by long steps: shorter ones are tried where those are wrong. */
    private static final List<Double> SHORTER = List.of(1.0, 4.0, 16.0);

    private static final double TOLERANCE = 0.02;

    /** Four times what one operation of 32 bits loses of a number about 1. */
    private static final double ROUNDING = 5e-7;

    /**
     * What is differentiated.
     *
     * @param value its gradient is compared
     * @param fetched what the value is computed of again, in 64 bits
     * @param directions how many random ones are tried for each weight
     */
    private record Measure(
            Operand<TFloat32> value, Operand<TFloat32> fetched, ToDoubleFunction<float[]> number, int directions) {}

    private final Engine engine;
    private final Measure measure;
    private final Function<Session.Runner, List<org.tensorflow.Tensor>> feed;
    private final List<Parameter> weights;
    private final Map<String, float[]> start = new TreeMap<>();
    private final Random random = new Random(9);
    private final double value;

    private Slopes(
            Engine engine,
            Measure measure,
            Function<Session.Runner, List<org.tensorflow.Tensor>> feed,
            List<Parameter> weights) {
        this.engine = engine;
        this.measure = measure;
        this.feed = feed;
        this.weights = weights;
        engine.load(Weights.NONE, 3);
        engine.load(awake(engine.read(engine.parameters().all())), 3);
        engine.read(weights).byName().forEach((name, tensor) -> start.put(name, tensor.values()));
        this.value = number(Map.of());
    }

    /** Every weight of a part, which all must reach its output. */
    public static void check(BiFunction<Engine, Ops, Operand<TFloat32>> part) {
        try (Engine engine = new Engine(1)) {
            Ops tf = engine.tf();
            var output = part.apply(engine, tf);
            var value = tf.math.mean(tf.math.sin(tf.reshape(output, tf.array(-1))), tf.array(0));
            Measure measure = new Measure(value, output, Slopes::meanOfSines, 3);
            new Slopes(
                            engine,
                            measure,
                            runner -> List.of(),
                            List.copyOf(engine.parameters().all()))
                    .compare();
        }
    }

    /** Every weight that a loss of checked parts depends on; whatever is fed must be the same at each call. */
    public static void check(
            Engine engine, Operand<TFloat32> loss, Function<Session.Runner, List<org.tensorflow.Tensor>> feed) {
        List<String> reached = engine.reaching(loss);
        List<Parameter> weights = engine.parameters().all().stream()
                .filter(weight -> reached.contains(weight.name()))
                .toList();
        new Slopes(engine, new Measure(loss, loss, values -> values[0], 1), feed, weights).compare();
    }

    private void compare() {
        var found = engine.tf()
                .gradients(
                        measure.value(), weights.stream().map(Parameter::read).toList());
        List<Operand<TFloat32>> gradients = new ArrayList<>();
        IntStream.range(0, weights.size()).forEach(i -> gradients.add(found.dy(i)));
        List<float[]> all = run(gradients, Map.of());
        for (int i = 0; i < weights.size(); i++) {
            compare(weights.get(i).name(), all.get(i));
        }
    }

    private void compare(String weight, float[] gradient) {
        double length = length(gradient);
        assertThat(length).as("the length of the gradient of '%s'", weight).isFinite();
        if (length > 0) {
            compare(weight, gradient, scaled(gradient, 1 / length));
        }
        for (int i = 0; i < measure.directions(); i++) {
            float[] direction = drawn(gradient.length);
            compare(weight, gradient, scaled(direction, 1 / length(direction)));
        }
    }

    private void compare(String weight, float[] gradient, float[] direction) {
        double wanted = product(gradient, direction);
        // a random direction meets so much of a gradient's length
        double usual = length(gradient) / Math.sqrt(gradient.length);
        double allowed = TOLERANCE * Math.max(Math.abs(wanted), usual);
        List<Double> found = List.of();
        double step = step(weight);
        for (double shorter : SHORTER) {
            found = slopes(weight, direction, step / shorter);
            double within = allowed + rounding(step / shorter);
            if (found.stream().anyMatch(slope -> Math.abs(slope - wanted) <= within)) {
                return;
            }
        }
        assertThat(found)
                .as(
                        usual > 0
                                ? "slopes of '%s' by finite differences, none of which is near %s as its gradient tells"
                                : "the gradient of '%s' is zero everywhere, but these slopes by finite differences are not",
                        weight,
                        wanted)
                .isEmpty();
    }

    private double rounding(double step) {
        return ROUNDING * Math.max(1, Math.abs(value)) / step;
    }

    /** Of both sides, then of each alone: at a kink a gradient is that of one side. Steps and half steps are extrapolated. */
    private List<Double> slopes(String weight, float[] direction, double step) {
        double ahead = at(weight, direction, step);
        double behind = at(weight, direction, -step);
        double halfAhead = at(weight, direction, step / 2);
        double halfBehind = at(weight, direction, -step / 2);
        return List.of(
                (8 * (halfAhead - halfBehind) - (ahead - behind)) / (6 * step),
                (4 * halfAhead - ahead - 3 * value) / step,
                (3 * value - 4 * halfBehind + behind) / step);
    }

    /** Weights of small numbers bend soon. */
    private double step(String weight) {
        double length = length(start(weight));
        return length == 0 ? STEP : STEP * Math.min(1, length);
    }

    private float[] start(String weight) {
        return Objects.requireNonNull(start.get(weight), weight);
    }

    private double at(String weight, float[] direction, double by) {
        float[] moved = start(weight).clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (by * direction[i]);
        }
        return number(Map.of(weight, moved));
    }

    private double number(Map<String, float[]> moved) {
        return measure.number()
                .applyAsDouble(run(List.of(measure.fetched()), moved).get(0));
    }

    /** Runs with all weights fed, so that the engine's own, and what is fed because of them, stay as they are. */
    private List<float[]> run(List<Operand<TFloat32>> fetched, Map<String, float[]> moved) {
        Session.Runner runner = engine.runner();
        List<org.tensorflow.Tensor> tensors = new ArrayList<>(feed.apply(runner));
        for (Parameter weight : weights) {
            float[] values = moved.getOrDefault(weight.name(), start(weight.name()));
            TFloat32 tensor = Engine.tensor(values, weight.shape().asArray());
            runner.feed(weight.read(), tensor);
            tensors.add(tensor);
        }
        fetched.forEach(runner::fetch);
        try (var result = runner.run()) {
            List<float[]> all = new ArrayList<>();
            result.forEach(entry -> all.add(Engine.floats((TFloat32) entry.getValue())));
            return all;
        } finally {
            tensors.forEach(org.tensorflow.Tensor::close);
        }
    }

    /**
     * Matrices that start at zero let nothing through to what stands before them, and a bias of zero holds rectifiers of
     * black pixels at their kink: both get random numbers.
     */
    private Weights awake(Weights asleep) {
        TreeMap<String, Tensor> awake = new TreeMap<>(asleep.byName());
        awake.replaceAll((name, tensor) -> {
            boolean isAsleep = length(tensor.values()) == 0;
            double size = tensor.shape().size() > 1 ? 0.5 : 0.1;
            return isAsleep ? new Tensor(tensor.shape(), scaled(drawn(tensor.values().length), size)) : tensor;
        });
        return new Weights(awake);
    }

    private float[] drawn(int count) {
        float[] values = new float[count];
        IntStream.range(0, count).forEach(i -> values[i] = (float) random.nextGaussian());
        return values;
    }

    private static double meanOfSines(float[] values) {
        return numbers(values).map(Math::sin).average().orElseThrow();
    }

    private static float[] scaled(float[] vector, double by) {
        float[] scaled = new float[vector.length];
        IntStream.range(0, vector.length).forEach(i -> scaled[i] = (float) (by * vector[i]));
        return scaled;
    }

    private static double length(float[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    private static double product(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }

    private static DoubleStream numbers(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
    }

    /** The same random numbers at every call. */
    public static Operand<TFloat32> noise(Ops tf, long... shape) {
        Random random = new Random(5);
        float[] values = new float[(int) Shape.of(shape).size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextGaussian());
        return tf.constant(Shape.of(shape), DataBuffers.of(values));
    }
}
