package io.vitharness.spi.judge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a metric that is not a mean needs of one sample, as lists of finite numbers by name (intersections, counts, matches). */
public record Evidence(Map<String, List<Double>> numbers) {

    public static final Evidence NONE = new Evidence(Map.of());

    public Evidence {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        for (List<Double> list : numbers.values()) {
            for (double number : list) {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException("evidence must be finite numbers but holds " + number);
                }
            }
        }
    }
}
