package io.vitharness.benchmarks.yesno;

/** Whether every question must have its picture. */
public enum PictureRule {
    REQUIRED,
    ABSENT
}
