package io.vitharness.report;

/** A figure that was not computed though samples count, and why, so that nobody takes the gap for a zero. */
public record Absence(String metric, String because) {}
