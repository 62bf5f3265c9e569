package io.vitharness.judges.caption;

import java.util.Map;

/**
 * In the references of how many pictures an n-gram stands, counted over another set than the evaluated one.
 *
 * @param pictures how many pictures that set has
 * @param counts by n-gram, its words parted by single spaces
 */
record Frequencies(double pictures, Map<String, Integer> counts) {

    Frequencies {
        counts = Map.copyOf(counts);
    }
}
