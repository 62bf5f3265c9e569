package io.vitharness.spi.judge;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A metric's figure with its 95 % interval and its count.
 *
 * @param slice empty for the whole benchmark
 * @param low lower end of the interval, at most {@code value}
 * @param high upper end of the interval, at least {@code value}
 * @param count how many units the figure is made of; at least 1
 * @param interval how the interval was made, such as {@code wilson}
 * @param chance what guessing would reach, where that is known
 * @param pairing what a paired test against another model needs; given for the whole benchmark
 */
public record Estimate(
        Optional<Slice> slice,
        double value,
        double low,
        double high,
        int count,
        String interval,
        OptionalDouble chance,
        Optional<Pairing> pairing) {

    public Estimate {
        if (!(low <= value && value <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "an interval must hold its figure but " + value + " does not lie in " + low + ".." + high);
        }
        if (count < 1) {
            throw new IllegalArgumentException("a figure needs at least one unit but has " + count);
        }
    }
}
