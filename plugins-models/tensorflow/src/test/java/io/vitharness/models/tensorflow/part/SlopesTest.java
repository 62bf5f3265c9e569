package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Gradients that are wrong on purpose: what a value depends on, but no gradient flows back to. */
class SlopesTest {

    @Test
    void aRightGradientPasses() {
        assertThatCode(() -> Slopes.check((engine, tf) -> product(tf, weight(engine))))
                .doesNotThrowAnyException();
    }

    /** Its length still is the slope along itself. */
    @Test
    void aGradientThatLostABlockIsTold() {
        assertThatThrownBy(() -> Slopes.check((engine, tf) -> {
                    var rows = weight(engine);
                    var lost = tf.stopGradient(tf.slice(rows, tf.array(0, 0), tf.array(1, 4)));
                    var kept = tf.slice(rows, tf.array(1, 0), tf.array(3, 4));
                    return product(tf, tf.concat(List.of(lost, kept), tf.constant(0)));
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("slopes of 'rows' by finite differences, none of which is near");
    }

    @Test
    void aGradientThatIsZeroEverywhereIsToldInWords() {
        assertThatThrownBy(() -> Slopes.check((engine, tf) -> {
                    var rows = weight(engine);
                    var nothing = tf.math.mul(rows, tf.constant(0f));
                    return product(tf, tf.math.add(tf.stopGradient(rows), nothing));
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the gradient of 'rows' is zero everywhere, but these slopes");
    }

    private static Operand<TFloat32> weight(Engine engine) {
        return engine.parameters().get("rows", Initial.forInputs(4), 4, 4);
    }

    private static Operand<TFloat32> product(Ops tf, Operand<TFloat32> rows) {
        return tf.linalg.matMul(Slopes.noise(tf, 3, 4), rows);
    }
}
