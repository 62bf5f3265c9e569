package io.vitharness.benchmarks.yesno;

/** Which rules of the judge {@code yes-no} read an answer. */
public enum ReadingRules {
    DEFAULT,
    OFFICIAL
}
