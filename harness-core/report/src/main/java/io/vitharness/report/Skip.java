package io.vitharness.report;

/** A cell that will not be run, and why. */
public record Skip(String model, String benchmark, String because) {}
