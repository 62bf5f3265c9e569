package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

class ParametersTest {

    @Test
    void squareOfAWeightHasAGradientAndLeavesTheProcessAlive() {
        try (Engine engine = new Engine(1)) {
            var weight = engine.parameters().get("w", new Initial.Constant(3), 2);
            var loss = engine.tf()
                    .math
                    .mean(engine.tf().math.square(weight), engine.tf().array(0));
            var gradient = engine.tf().gradients(loss, List.of(weight)).<TFloat32>dy(0);
            engine.load(Weights.NONE, 0);

            try (var result = engine.runner().fetch(gradient).run()) {
                assertThat(Engine.floats((TFloat32) result.get(0))).containsExactly(3, 3);
            }
        }
    }

    @Test
    void aNameIsOneWeightWhereverItIsUsed() {
        try (Engine engine = new Engine(1)) {
            var first = engine.parameters().get("w", Initial.ZERO, 2, 3);

            assertThat(engine.parameters().get("w", Initial.ONE, 2, 3)).isSameAs(first);
            assertThatThrownBy(() -> engine.parameters().get("w", Initial.ZERO, 3, 2))
                    .hasMessage("weight 'w' has the shape [2, 3] but is used as [3, 2]");
        }
    }

    @Test
    void startingNumbersDependOnNameAndSeedAlone() {
        Initial start = Initial.forInputs(4);

        assertThat(start.draw("a", 8, 1)).containsExactly(start.draw("a", 8, 1));
        assertThat(start.draw("a", 8, 1)).isNotEqualTo(start.draw("b", 8, 1));
        assertThat(start.draw("a", 8, 1)).isNotEqualTo(start.draw("a", 8, 2));
    }

    @Test
    void onlyWeightsBehindAnOperandReachIt() {
        try (Engine engine = new Engine(1)) {
            var used = engine.parameters().get("used", Initial.ONE, 2);
            engine.parameters().get("idle", Initial.ONE, 2);

            assertThat(engine.reaching(engine.tf().math.neg(used))).containsExactly("used");
        }
    }
}
