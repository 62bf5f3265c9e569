package io.vitharness.data.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingMeansTest {

    @Test
    void everyRatingCountsOnceAndItemsAreDrawnWhole() {
        List<RatingMean> means = RatingMeans.of(
                List.of(
                        rating("1", "y", "ann", "5"),
                        rating("1", "x", "ann", "1"),
                        rating("1", "x", "bob", "2"),
                        rating("2", "x", "ann", "6")),
                500);

        assertThat(means).extracting(RatingMean::system).containsExactly("x", "y");
        RatingMean x = means.get(0);
        assertThat(x.value().orElseThrow()).isEqualTo(3);
        assertThat(x.count()).isEqualTo(3);
        assertThat(x.items()).isEqualTo(2);
        // draws hold item 1 twice, both items, or item 2 twice: 1.5, 3 or 6
        assertThat(x.interval().orElseThrow().low()).isCloseTo(1.5, offset(1e-12));
        assertThat(x.interval().orElseThrow().high()).isCloseTo(6, offset(1e-12));
    }

    @Test
    void oneItemTellsNoIntervalAndLabelsNoMean() {
        List<RatingMean> means =
                RatingMeans.of(List.of(rating("1", "x", "ann", "4"), rating("1", "y", "ann", "left")), 10);

        assertThat(means.get(0).value()).contains(4.0);
        assertThat(means.get(0).interval()).isEmpty();
        assertThat(means.get(0).note().orElseThrow()).startsWith("no interval");
        assertThat(means.get(1).value()).isEmpty();
        assertThat(means.get(1).note()).contains("not defined: scores are not all numbers");
    }

    private static Rating rating(String item, String system, String rater, String score) {
        return new Rating(item, system, rater, "fluency", score);
    }
}
