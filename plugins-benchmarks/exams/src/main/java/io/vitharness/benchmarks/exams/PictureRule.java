package io.vitharness.benchmarks.exams;

/** Whether every question must have its pictures. */
public enum PictureRule {
    REQUIRED,
    ABSENT
}
