package io.vitharness.models.tensorflow.part;

/** How many numbers a token has before and after a layer. */
public record Width(long in, long out) {}
