package io.vitharness.benchmarks.mmvet;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the benchmark {@code mm-vet}. */
public record MmVetConfig(
        @Doc("'required', or 'absent' to judge recorded answers without the pictures; nothing can be asked then.")
        @Default("required")
        PictureRule pictures) {

    /** Whether every question must have its picture. */
    public enum PictureRule {
        REQUIRED,
        ABSENT
    }
}
