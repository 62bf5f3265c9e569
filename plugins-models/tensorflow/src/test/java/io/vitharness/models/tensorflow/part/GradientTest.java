package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.types.TFloat32;

/** Every weight of every part: the gradient's length is the slope that a small step along it meets. */
class GradientTest {

    private static final double STEP = 1e-3;
    private static final int WORDS = 11;
    private static final int PICTURES = 2;

    @ParameterizedTest
    @EnumSource
    void visionTransformerHasTheSlopeOfItsGradient(Stem stem) {
        check((engine, tf) -> network(engine, stem, Positions.LEARNED).features(noise(tf, PICTURES, 8, 8, 3)));
    }

    @Test
    void denseHeadHasTheSlopeOfItsGradient() {
        check((engine, tf) ->
                network(engine, Stem.PATCH, Positions.LEARNED).dense(noise(tf, PICTURES * 16, 8), DenseLabel.FORM));
    }

    @ParameterizedTest
    @EnumSource
    void projectorAndDecoderHaveTheSlopeOfTheirGradient(Positions positions) {
        check((engine, tf) -> {
            var rows = new RowInput(
                    tf.constant(new int[][] {{1, 2, 3, 4}, {5, 6, 1, 0}}),
                    tf.constant(new int[] {6, 7}),
                    tf.constant(new int[] {1, 0}),
                    tf.constant(new int[] {5, 6, 7, 14, 15}));
            return network(engine, Stem.PATCH, positions).nextWord(noise(tf, PICTURES * 16, 8), rows);
        });
    }

    private static Network network(Engine engine, Stem stem, Positions positions) {
        Parts parts = new Parts(
                new VisionPart.Vit(stem, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(positions, 8, 2, 2, 16));
        return new Network(parts, WORDS, engine);
    }

    private static void check(BiFunction<Engine, Ops, Operand<TFloat32>> part) {
        try (Engine engine = new Engine(1)) {
            Ops tf = engine.tf();
            var output = part.apply(engine, tf);
            var value = tf.math.mean(tf.math.sin(tf.reshape(output, tf.array(-1))), tf.array(0));
            List<Parameter> weights = List.copyOf(engine.parameters().all());
            var gradients =
                    tf.gradients(value, weights.stream().map(Parameter::read).toList());
            engine.load(Weights.NONE, 3);
            Weights start = engine.read(weights);
            List<float[]> directions = gradients(engine, gradients, weights.size());
            for (int i = 0; i < weights.size(); i++) {
                String name = weights.get(i).name();
                double length = length(directions.get(i));
                double up = at(engine, moved(start, name, directions.get(i), STEP / length), value);
                double down = at(engine, moved(start, name, directions.get(i), -STEP / length), value);
                assertThat((up - down) / (2 * STEP)).as(name).isCloseTo(length, within(0.03 * length + 5e-4));
            }
        }
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

    private static Operand<TFloat32> noise(Ops tf, long... shape) {
        Random random = new Random(5);
        float[] values = new float[(int) Shape.of(shape).size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextGaussian());
        return tf.constant(Shape.of(shape), DataBuffers.of(values));
    }
}
