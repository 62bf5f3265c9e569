package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Values worked out by hand, and gradients against finite differences. */
class LossesTest {

    private static final float[][] LOGITS = {{2, -1, 0}, {0.5f, 3, -2}};
    private static final float[][] TARGETS = {{1, 0, 1}, {0, 1, 0}};

    @Test
    void crossEntropyOfDecisionsIsTheHandWorkedOne() {
        double wanted = (softplus(-2) + softplus(-1) + softplus(0) + softplus(0.5) + softplus(-3) + softplus(-2)) / 6;

        assertThat(value((tf, losses) -> losses.binary(tf.constant(LOGITS), tf.constant(TARGETS))))
                .isCloseTo(wanted, within(1e-6));
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        assertThat(value((tf, losses) ->
                        losses.binary(tf.constant(new float[][] {{1000, -1000}}), tf.constant(new float[][] {{0, 0}}))))
                .isCloseTo(500, within(1e-3));
    }

    @Test
    void overlapOfDiceIsTheHandWorkedOne() {
        double first = 2 * (sigmoid(2) + sigmoid(0)) / (sigmoid(2) + sigmoid(-1) + sigmoid(0) + 2);
        double second = 2 * sigmoid(3) / (sigmoid(0.5) + sigmoid(3) + sigmoid(-2) + 1);

        // LISA's epsilon counts for a thousandth of a pixel
        assertThat(value((tf, losses) -> losses.dice(tf.constant(LOGITS), tf.constant(TARGETS))))
                .isCloseTo(1 - (first + second) / 2, within(1e-3));
    }

    @Test
    void focalLossIsTheHandWorkedOne() {
        double found =
                0.25 * Math.pow(1 - sigmoid(2), 2) * softplus(-2) + 0.75 * Math.pow(sigmoid(-1), 2) * softplus(-1);

        assertThat(value((tf, losses) -> losses.focal(
                        tf.constant(new float[][] {{2, -1}}), tf.constant(new float[][] {{1, 0}}), tf.constant(2f))))
                .isCloseTo(found / 2, within(1e-6));
    }

    @Test
    void generalisedOverlapIsTheHandWorkedOne() {
        float[][] found = {{0, 0, 2, 2}, {0, 0, 1, 1}};
        float[][] wanted = {{1, 1, 3, 3}, {2, 0, 3, 1}};
        double first = 1 - (1.0 / 7 - 2.0 / 9);
        double second = 1 - (0 - 1.0 / 3);

        assertThat(value((tf, losses) -> losses.overlap(tf.constant(found), tf.constant(wanted), tf.constant(1f))))
                .isCloseTo(first + second, within(1e-5));
    }

    @Test
    void absoluteDifferencesAreSummed() {
        assertThat(value((tf, losses) -> losses.absolute(tf.constant(LOGITS), tf.constant(TARGETS), tf.constant(2f))))
                .isCloseTo((1 + 1 + 1 + 0.5 + 2 + 2) / 2, within(1e-6));
    }

    @Test
    void everyLossHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> {
            Losses losses = new Losses(tf);
            var logits = engine.parameters().get("logits", new Initial.Normal(1), 2, 3);
            var boxes = engine.parameters().get("boxes", new Initial.Normal(0.1), 2, 4);
            var targets = tf.constant(TARGETS);
            var wanted = tf.constant(new float[][] {{0, 0, 2, 2}, {1, 1, 2, 3}});
            var near = tf.math.add(boxes, tf.constant(new float[][] {{0.4f, 0.3f, 2.5f, 1.6f}, {0, 0, 1.4f, 2}}));
            var count = tf.constant(2f);
            return tf.stack(java.util.List.of(
                    losses.binary(logits, targets),
                    losses.dice(logits, targets),
                    losses.focal(logits, targets, count),
                    losses.absolute(near, wanted, count),
                    losses.overlap(near, wanted, count)));
        });
    }

    private static double value(BiFunction<Ops, Losses, Operand<TFloat32>> loss) {
        try (Engine engine = new Engine(1)) {
            var operand = loss.apply(engine.tf(), new Losses(engine.tf()));
            try (var result = engine.runner().fetch(operand).run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    private static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
