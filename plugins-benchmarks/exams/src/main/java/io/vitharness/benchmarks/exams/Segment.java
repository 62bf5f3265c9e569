package io.vitharness.benchmarks.exams;

/** A piece of a prompt before its pictures are read. */
sealed interface Segment {

    record Words(String text) implements Segment {}

    /** A picture by its name among those of the benchmark. */
    record Shown(String picture) implements Segment {}
}
