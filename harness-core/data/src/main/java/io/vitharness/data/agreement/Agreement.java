package io.vitharness.data.agreement;

import io.vitharness.spi.support.Interval;
import java.util.Optional;

/**
 * How far some raters agree by one measure.
 *
 * @param criterion what was rated; empty where the ratings know only one
 * @param raters the two raters, or {@code all}
 * @param count of how many things; a thing is one system's answer to one item
 * @param note why there is no figure or no interval; empty where there are both
 */
public record Agreement(
        String criterion,
        String measure,
        String raters,
        int count,
        Optional<Double> value,
        Optional<Interval> interval,
        Optional<String> note) {}
