package io.vitharness.models.tensorflow.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.Merged;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.part.Width;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

class LoraTest {

    private static final Lora LORA = new Lora(2, 6, List.of("layer.*"));

    @Test
    void nothingChangesBeforeItWasTrained() {
        assertThat(output(LORA, Weights.NONE)).containsExactly(output(Lora.NONE, Weights.NONE));
    }

    @Test
    void mergedWeightsGiveTheOutputOfTheAdaptedLayer() {
        Weights trained = trained();
        float[] adapted = output(LORA, trained);

        Weights merged = Merged.of(trained, LORA);

        assertThat(merged.get("layer.a.lora_A")).isEmpty();
        assertThat(adapted).isNotEqualTo(output(Lora.NONE, Weights.NONE));
        float[] plain = output(Lora.NONE, merged);
        for (int i = 0; i < plain.length; i++) {
            assertThat(plain[i]).isCloseTo(adapted[i], within(1e-4f));
        }
    }

    @Test
    void onlyNamedLayersAreAdapted() {
        Lora other = new Lora(2, 6, List.of("*q_proj"));

        assertThat(other.adapts("model.layers.0.self_attn.q_proj")).isTrue();
        assertThat(other.adapts("model.layers.0.self_attn.k_proj")).isFalse();
    }

    private static Weights trained() {
        try (Engine engine = new Engine(1)) {
            layer(engine, LORA);
            engine.load(Weights.NONE, 3);
            Weights start = engine.read(engine.parameters().all());
            Random random = new Random(1);
            float[] up = new float[10];
            for (int i = 0; i < up.length; i++) {
                up[i] = (float) random.nextGaussian();
            }
            var all = new TreeMap<>(start.byName());
            all.put("layer.a.lora_B", new Tensor(List.of(5L, 2L), up));
            return new Weights(all);
        }
    }

    private static float[] output(Lora lora, Weights weights) {
        try (Engine engine = new Engine(1)) {
            var operand = layer(engine, lora);
            engine.load(weights, 3);
            try (var result = engine.runner().fetch(operand).run()) {
                return Engine.floats((TFloat32) result.get(0));
            }
        }
    }

    private static org.tensorflow.Operand<TFloat32> layer(Engine engine, Lora lora) {
        engine.parameters().adapt(lora);
        return new Torch(engine.tf(), engine.parameters())
                .product("layer.a", Slopes.noise(engine.tf(), 3, 4), new Width(4, 5));
    }
}
