package io.vitharness.spi.judge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a metric that is not a mean needs of one sample.
 *
 * @param numbers lists of finite numbers by name (intersections, counts, matches)
 * @param texts lists of texts by name (tokens, labels)
 */
public record Evidence(Map<String, List<Double>> numbers, Map<String, List<String>> texts) {

    public static final Evidence NONE = new Evidence(Map.of(), Map.of());

    public Evidence {
        numbers = copied(numbers);
        texts = copied(texts);
        for (List<Double> list : numbers.values()) {
            for (double number : list) {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException("evidence must be finite numbers but holds " + number);
                }
            }
        }
    }

    /** Numbers alone. */
    public static Evidence of(Map<String, List<Double>> numbers) {
        return new Evidence(numbers, Map.of());
    }

    private static <T> Map<String, List<T>> copied(Map<String, List<T>> lists) {
        Map<String, List<T>> copy = new TreeMap<>();
        lists.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }
}
