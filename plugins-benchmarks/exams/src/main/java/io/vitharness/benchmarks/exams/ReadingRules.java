package io.vitharness.benchmarks.exams;

import java.util.Locale;

/** Which rules of the judge {@code choice} read an answer. */
public enum ReadingRules {
    DEFAULT,
    OFFICIAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
