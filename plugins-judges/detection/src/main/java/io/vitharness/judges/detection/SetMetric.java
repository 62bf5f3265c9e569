package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A figure of all pictures together, with the bootstrap's interval, and perhaps with a slice for every class. */
final class SetMetric implements Metric {

    /**
     * What is made of the pictures.
     *
     * @param sizes how many ranges of sizes the evidence holds
     * @param applies whether the figure is told for such pictures
     * @param isSliced whether every class gets its own figure
     */
    record Making(
            int sizes,
            Predicate<PictureSet> applies,
            boolean isSliced,
            Function<PictureSet, Statistic> statistic,
            Function<PictureSet, List<Drawing>> drawings) {}

    private final String name;
    private final Making making;

    SetMetric(String name, Making making) {
        this.name = name;
        this.making = making;
    }

    @Override
    public String name() {
        return name;
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
        List<PictureSet> epochs = PictureSet.of(scored, making.sizes());
        boolean applies = !epochs.isEmpty() && epochs.stream().allMatch(making.applies());
        if (!applies) {
            return List.of();
        }
        Bootstrap bootstrap = new Bootstrap(resamples, making.isSliced());
        epochs.forEach(set -> bootstrap.add(set, making.statistic().apply(set)));
        return bootstrap.estimates();
    }

    /** Of the first epoch. */
    @Override
    public List<Drawing> drawings(List<Scored> scored) {
        return PictureSet.of(scored, making.sizes()).stream()
                .limit(1)
                .filter(making.applies())
                .flatMap(set -> making.drawings().apply(set).stream())
                .toList();
    }
}
