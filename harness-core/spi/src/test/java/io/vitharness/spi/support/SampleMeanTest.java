package io.vitharness.spi.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleMeanTest {

    private static final Resamples ONCE = new Resamples() {
        @Override
        public int count() {
            return 4;
        }

        @Override
        public int weight(int draw, String cluster) {
            return 1;
        }
    };

    private final SampleMean mean = SampleMean.ofEvidence("share of hits", "hits");

    @Test
    void repeatsOfASampleAreAveragedBeforeSamplesAre() {
        List<Scored> rows = List.of(row("a", 0, hits(1)), row("a", 1, hits(0)), row("b", 0, hits(1)));

        Estimate whole = mean.estimate(rows, ONCE).get(0);

        assertThat(whole.value()).isEqualTo(.75);
        assertThat(whole.count()).isEqualTo(2);
    }

    @Test
    void anUnreadAnswerCountsAsNothingAndAMissingOneNotAtAll() {
        List<Scored> rows = List.of(
                row("a", 0, hits(1)), row("b", 0, new Fate.Unread("no rule")), row("c", 0, new Fate.Missing("late")));

        assertThat(mean.estimate(rows, ONCE).get(0).value()).isEqualTo(.5);
    }

    @Test
    void everyValueOfATagIsASliceAfterTheWhole() {
        List<Estimate> estimates = mean.estimate(List.of(row("b", 0, hits(0)), row("a", 0, hits(1))), ONCE);

        assertThat(estimates)
                .extracting(Estimate::slice)
                .containsExactly(
                        Optional.empty(), Optional.of(new Slice("kind", "a")), Optional.of(new Slice("kind", "b")));
        assertThat(estimates).extracting(Estimate::value).containsExactly(.5, 1.0, 0.0);
    }

    private static Scored row(String id, int epoch, Fate fate) {
        return new Scored(id, epoch, Map.of("kind", id), id, id, 0, fate);
    }

    private static Fate hits(double count) {
        return new Fate.Valued(new Score.Value(count, "", Evidence.of(Map.of("hits", List.of(count)))));
    }
}
