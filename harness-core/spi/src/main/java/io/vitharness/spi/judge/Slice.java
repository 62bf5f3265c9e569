package io.vitharness.spi.judge;

/** The part of a benchmark whose tag has one value. */
public record Slice(String tag, String value) {}
