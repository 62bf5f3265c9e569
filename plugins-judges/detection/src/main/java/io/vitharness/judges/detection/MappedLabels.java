package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Mean;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The share of a picture's regions whose label names a class, averaged over pictures with regions. */
final class MappedLabels implements Metric {

    @Override
    public String name() {
        return "mapped labels";
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
        List<Unit> units = new ArrayList<>();
        for (Scored row : scored.stream()
                .sorted(Comparator.comparing(Scored::id).thenComparing(Scored::epoch))
                .toList()) {
            row.fate().counted().map(Score.Value::evidence).ifPresent(evidence -> {
                double regions = first(evidence.numbers(), PictureScore.REGIONS);
                if (regions > 0) {
                    double mapped = regions - first(evidence.numbers(), PictureScore.UNMAPPED);
                    units.add(new Unit(row.id() + "#" + row.epoch(), row.cluster(), mapped / regions));
                }
            });
        }
        return units.isEmpty()
                ? List.of()
                : List.of(new Mean(units, resamples).estimate(Optional.empty(), OptionalDouble.empty()));
    }

    private static double first(Map<String, List<Double>> numbers, String key) {
        return numbers.getOrDefault(key, List.of(0.0)).get(0);
    }
}
