package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Interval;
import io.vitharness.spi.support.Slices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/** A figure that an outside program makes; without the program there is none, and the reason is told. */
final class OutsideMetric implements Metric {

    private final String name;
    private final Optional<Outside> outside;
    private final AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());

    OutsideMetric(String name, Optional<Outside> outside) {
        this.name = name;
        this.outside = outside;
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

    /** Why the last estimate made no figure, where samples counted. */
    @Override
    public Optional<String> absence() {
        return Objects.requireNonNull(fault.get());
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Captioned> captions = Captioned.of(scored);
        if (captions.isEmpty()) {
            fault.set(Optional.empty());
            return List.of();
        }
        fault.set(
                outside.isEmpty()
                        ? Optional.of("its program is not named in the judge's configuration")
                        : outside.get().program().fault());
        if (Objects.requireNonNull(fault.get()).isPresent()) {
            return List.of();
        }
        try (Outside.Session session = outside.orElseThrow().open()) {
            return estimate(session, captions, resamples);
        } catch (IOException e) {
            fault.set(Optional.of("its program " + e.getMessage()));
            return List.of();
        }
    }

    private List<Estimate> estimate(Outside.Session session, List<Captioned> captions, Resamples resamples)
            throws IOException {
        List<double[]> rows = session.rows(captions);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(session, new Part(Optional.empty(), captions, rows), resamples));
        for (Slice slice : Slices.of(captions.stream().map(Captioned::scored).toList())) {
            estimates.add(estimate(session, Part.of(slice, captions, rows), resamples));
        }
        return estimates;
    }

    private static Estimate estimate(Outside.Session session, Part part, Resamples resamples) throws IOException {
        List<double[]> sums = new ArrayList<>();
        sums.add(part.sum(caption -> 1));
        for (int draw = 0; draw < resamples.count(); draw++) {
            int now = draw;
            double[] drawn =
                    part.sum(caption -> resamples.weight(now, caption.scored().cluster()));
            // a draw that misses a small slice altogether tells nothing
            sums.add(Arrays.stream(drawn).allMatch(sum -> sum == 0) ? sums.get(0) : drawn);
        }
        List<Double> figures = session.figures(sums);
        double figure = figures.get(0);
        double[] draws = figures.stream().skip(1).mapToDouble(value -> value).toArray();
        Interval bounds = Interval.percentile(draws, figure);
        Optional<Pairing> pairing = part.slice().isEmpty()
                ? Optional.of(
                        new Pairing.Replicates(Arrays.stream(draws).boxed().toList()))
                : Optional.empty();
        return new Estimate(
                part.slice(),
                figure,
                bounds.low(),
                bounds.high(),
                part.samples(),
                "cluster bootstrap",
                OptionalDouble.empty(),
                pairing);
    }
}
