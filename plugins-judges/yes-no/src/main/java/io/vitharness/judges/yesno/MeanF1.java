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

/** What papers print as "POPE": the plain mean of the F1 of the subsets (random, popular, adversarial). */
final class MeanF1 implements Metric {

    /** The tag that tells the subsets apart; answers without it are one subset. */
    static final String SUBSET = "subset";

    private static final CountsFigure F1 = new CountsFigure("f1", Counts::f1);

    @Override
    public String name() {
        return "mean f1";
    }

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
        Optional<Estimate> whole = mean(ballots, resamples);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>(List.of(whole.get()));
        for (Slice slice : Slices.of(ballots, SUBSET).toList()) {
            F1.of(Slices.part(ballots, slice), Optional.of(slice), resamples).ifPresent(estimates::add);
        }
        return estimates;
    }

    private static Optional<Estimate> mean(List<Ballot> ballots, Resamples resamples) {
        List<String> subsets =
                ballots.stream().map(MeanF1::subset).distinct().sorted().toList();
        if (subsets.isEmpty()) {
            return Optional.empty();
        }
        var sums = new ClusterSums(subsets.size() * Counts.WIDTH);
        ballots.forEach(ballot -> sums.add(
                ballot.row().cluster(),
                subsets.indexOf(subset(ballot)) * Counts.WIDTH + Counts.place(ballot),
                ballot.weight()));
        return new Figure(sums, MeanF1::mean, Ballot.samples(ballots), 1)
                .estimate(Optional.empty(), OptionalDouble.empty(), resamples);
    }

    private static OptionalDouble mean(double[] sums) {
        double total = 0;
        for (int place = 0; place < sums.length; place += Counts.WIDTH) {
            OptionalDouble one = Counts.at(sums, place).f1();
            if (one.isEmpty()) {
                return OptionalDouble.empty();
            }
            total += one.getAsDouble();
        }
        return OptionalDouble.of(total * Counts.WIDTH / sums.length);
    }

    private static String subset(Ballot ballot) {
        return ballot.row().tags().getOrDefault(SUBSET, "");
    }
}
