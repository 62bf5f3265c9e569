package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final SystemConfig ROUTED = Systems.get("routed", "tiny");
    private static final Vocabulary WORDS = Teachers.vocabulary(ROUTED, 7);
    private static final int WIDTH = 16;

    /** Only the vector of a word of questions about words points to the second adapter. */
    @Test
    void sharesAreToldByWhatIsAskedAbout() {
        float[] table = new float[WORDS.size() * WIDTH];
        table[WORDS.encode("name")[0] * WIDTH] = 1e4f;

        assertThat(told(table))
                .containsEntry(
                        "pictures",
                        "adapter 1 0.500 (0.500 to 0.500), adapter 2 0.500 (0.500 to 0.500); entropy 1.000 (1.000 to"
                                + " 1.000) of at most 1.000 bits; n = 500")
                .containsEntry(
                        "words alone",
                        "adapter 1 0.000 (0.000 to 0.000), adapter 2 1.000 (1.000 to 1.000); entropy 0.000 (0.000 to"
                                + " 0.000) of at most 1.000 bits; n = 500")
                .hasSize(2);
    }

    @Test
    void noOtherAdapterHasShares() {
        SystemConfig llava = Systems.get("llava", "tiny");

        assertThat(Routing.of(llava, new Teachers(llava, 7), WORDS, Weights.NONE))
                .isEmpty();
    }

    private static Map<String, String> told(float[] table) {
        float[] matrix = new float[WIDTH * 2];
        matrix[1] = 1;
        Weights weights = new Weights(new TreeMap<>(Map.of(
                "adapter.route.words", new Tensor(List.of((long) WORDS.size(), (long) WIDTH), table),
                "adapter.route.weight", new Tensor(List.of((long) WIDTH, 2L), matrix),
                "adapter.route.bias", new Tensor(List.of(2L), new float[2]))));
        return Routing.of(ROUTED, new Teachers(ROUTED, 7), WORDS, weights);
    }
}
