package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * MME's accuracy or accuracy+ as a share: over all pictures, and for each value of each tag.
 *
 * @param chance what guessing reaches: .5 for a question, .25 for a pair
 */
record TaskShare(String name, double chance, Function<TaskCounts, OptionalDouble> share) implements Metric {

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return Scale.SHARE;
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Ballot> ballots = Ballot.of(scored);
        Optional<Estimate> whole = of(ballots, Optional.empty(), resamples);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>(List.of(whole.get()));
        for (Slice slice : Slices.of(ballots)) {
            of(Slices.part(ballots, slice), Optional.of(slice), resamples).ifPresent(estimates::add);
        }
        return estimates;
    }

    private Optional<Estimate> of(List<Ballot> ballots, Optional<Slice> slice, Resamples resamples) {
        List<String> tasks =
                ballots.stream().map(TaskSums::task).distinct().sorted().toList();
        ClusterSums sums = TaskSums.of(tasks, ballots);
        return new Figure(sums, row -> share.apply(pooled(row)), Ballot.samples(ballots), 1)
                .estimate(slice, OptionalDouble.of(chance), resamples);
    }

    private static TaskCounts pooled(double[] sums) {
        double[] all = new double[TaskCounts.WIDTH];
        for (int i = 0; i < sums.length; i++) {
            all[i % TaskCounts.WIDTH] += sums[i];
        }
        return TaskCounts.at(all, 0);
    }
}
