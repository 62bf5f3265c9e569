package io.vitharness.spi.judge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is kept of a figure so that two models can be compared unit by unit. */
public sealed interface Pairing {

    /** Right or wrong by unit; compared by McNemar's exact test. */
    record RightWrong(Map<String, Boolean> units) implements Pairing {
        public RightWrong {
            units = Collections.unmodifiableMap(new TreeMap<>(units));
        }
    }

    /** The figure on every shared resample, in order; compared by the paired bootstrap. */
    record Replicates(List<Double> values) implements Pairing {
        public Replicates {
            values = List.copyOf(values);
        }
    }
}
