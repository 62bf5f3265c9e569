package io.vitharness.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published figure with its 95 % interval and its count.
 *
 * @param unit {@code share} for 0..1 shown in percent, otherwise the unit in plain words
 * @param slice the part of the benchmark it is about; empty for all of it
 * @param interval how the interval was made
 * @param chance what guessing would reach, where that is known
 */
public record Figure(
        String metric,
        String metricVersion,
        String unit,
        boolean higherIsBetter,
        Optional<SliceName> slice,
        double value,
        double low,
        double high,
        int count,
        String interval,
        OptionalDouble chance) {

    /** A tag and its value. */
    public record SliceName(String tag, String value) {}
}
