package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.types.TFloat32;

/** Compares gradients with finite differences. */
public final class Slopes {

    private static final double STEP = 1e-3;

    private Slopes() {}

    /** Every weight: the gradient's length is the slope that a small step along it meets. */
    public static void check(BiFunction<Engine, Ops, Operand<TFloat32>> part) {
        try (Engine engine = new Engine(1)) {
            Ops tf = engine.tf();
            var output = part.apply(engine, tf);
            var value = tf.math.mean(tf.math.sin(tf.reshape(output, tf.array(-1))), tf.array(0));
            List<Parameter> weights = List.copyOf(engine.parameters().all());
            var gradients =
                    tf.gradients(value, weights.stream().map(Parameter::read).toList());
            engine.load(Weights.NONE, 3);
            Weights start = awake(engine.read(weights));
            engine.load(start, 0);
            List<float[]> directions = gradients(engine, gradients, weights.size());
            for (int i = 0; i < weights.size(); i++) {
                String name = weights.get(i).name();
                double length = length(directions.get(i));
                float[] direction = directions.get(i);
                double whole = slope(engine, start, name, direction, STEP, value);
                assertThat(extrapolated(whole, length, () -> slope(engine, start, name, direction, STEP / 2, value)))
                        .as(name)
                        .isCloseTo(length, within(tolerance(length)));
            }
        }
    }

    /** Norms of small numbers bend: Richardson's extrapolation, where it is needed, since it also doubles rounding. */
    private static double extrapolated(double whole, double length, DoubleSupplier half) {
        boolean isNear = Math.abs(whole - length) <= tolerance(length);
        return isNear ? whole : (4 * half.getAsDouble() - whole) / 3;
    }

    private static double tolerance(double length) {
        return 0.03 * length + 5e-4;
    }

    private static double slope(
            Engine engine, Weights start, String name, float[] direction, double step, Operand<TFloat32> value) {
        double by = step / length(direction);
        double up = at(engine, moved(start, name, direction, by), value);
        double down = at(engine, moved(start, name, direction, -by), value);
        return (up - down) / (2 * step);
    }

    /** Matrices that start at zero let nothing through to what stands before them: they get random numbers. */
    private static Weights awake(Weights start) {
        Random random = new Random(9);
        TreeMap<String, Tensor> awake = new TreeMap<>(start.byName());
        awake.replaceAll((name, tensor) -> {
            boolean isAsleep = tensor.shape().size() > 1
                    && IntStream.range(0, tensor.values().length).allMatch(i -> tensor.values()[i] == 0);
            return isAsleep ? new Tensor(tensor.shape(), drawn(random, tensor.values().length)) : tensor;
        });
        return new Weights(awake);
    }

    private static float[] drawn(Random random, int count) {
        float[] values = new float[count];
        IntStream.range(0, count).forEach(i -> values[i] = (float) (0.5 * random.nextGaussian()));
        return values;
    }

    private static List<float[]> gradients(Engine engine, Gradients gradients, int count) {
        var runner = engine.runner();
        IntStream.range(0, count).forEach(i -> runner.fetch(gradients.dy(i)));
        try (var result = runner.run()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Engine.floats((TFloat32) result.get(i)))
                    .toList();
        }
    }

    private static double length(float[] vector) {
        return Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(i -> (double) vector[i] * vector[i])
                .sum());
    }

    private static Weights moved(Weights start, String name, float[] direction, double by) {
        Tensor old = start.get(name).orElseThrow();
        float[] values = old.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (by * direction[i]);
        }
        return start.with(new Weights(new TreeMap<>(Map.of(name, new Tensor(old.shape(), values)))));
    }

    private static double at(Engine engine, Weights weights, Operand<TFloat32> value) {
        engine.load(weights, 0);
        try (var result = engine.runner().fetch(value).run()) {
            return Engine.floats((TFloat32) result.get(0))[0];
        }
    }

    /** The same random numbers at every call. */
    public static Operand<TFloat32> noise(Ops tf, long... shape) {
        Random random = new Random(5);
        float[] values = new float[(int) Shape.of(shape).size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextGaussian());
        return tf.constant(Shape.of(shape), DataBuffers.of(values));
    }
}
