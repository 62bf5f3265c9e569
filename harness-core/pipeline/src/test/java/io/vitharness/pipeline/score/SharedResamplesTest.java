package io.vitharness.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedResamplesTest {

    private static final List<String> CLUSTERS = List.of("a", "b", "c", "d");

    @Test
    void everyDrawHasAsManyClustersAsTheBenchmark() {
        SharedResamples resamples = new SharedResamples("hash", CLUSTERS);

        assertThat(IntStream.range(0, resamples.count())
                        .map(draw -> CLUSTERS.stream()
                                .mapToInt(name -> resamples.weight(draw, name))
                                .sum()))
                .containsOnly(4);
    }

    @Test
    void drawsAreTheSameForTheSameDataAndOthersForOtherData() {
        assertThat(weights("hash")).isEqualTo(weights("hash")).isNotEqualTo(weights("other"));
    }

    @Test
    void unknownClusterIsRefused() {
        assertThatThrownBy(() -> new SharedResamples("hash", CLUSTERS).weight(0, "x"))
                .hasMessage("the benchmark has no cluster 'x'");
    }

    private static List<Integer> weights(String hash) {
        SharedResamples resamples = new SharedResamples(hash, CLUSTERS);
        return IntStream.range(0, 50)
                .mapToObj(draw -> resamples.weight(draw, "b"))
                .toList();
    }
}
