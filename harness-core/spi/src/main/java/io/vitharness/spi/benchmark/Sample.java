package io.vitharness.spi.benchmark;

/** A question with its answer key. */
public record Sample(Question question, Target target) {}
