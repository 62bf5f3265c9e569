package io.vitharness.data.agreement;

import io.vitharness.spi.support.Interval;
import java.util.Optional;

/**
 * The mean of what all raters gave to one system by one criterion.
 *
 * @param criterion what was rated; empty where the ratings know only one
 * @param system whose answers; empty where the file does not tell
 * @param items how many items were rated
 * @param count how many ratings there are, each counting once
 * @param note why there is no figure or no interval; empty where there are both
 */
public record RatingMean(
        String criterion,
        String system,
        int items,
        int count,
        Optional<Double> value,
        Optional<Interval> interval,
        Optional<String> note) {}
