package io.vitharness.benchmarks.exams;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the benchmark {@code mathvista}. */
public record MathVistaConfig(
        @Doc("Which rules read answers: 'default' (ours) or 'official' (nearest choice, Python's numbers).")
        @Default("default")
        ReadingRules reading,

        @Doc("'required', or 'absent': recorded answers can be judged without pictures, but nothing asked.")
        @Default("required")
        PictureRule pictures) {}
