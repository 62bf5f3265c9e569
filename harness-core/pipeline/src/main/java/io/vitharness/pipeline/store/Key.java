package io.vitharness.pipeline.store;

/** One wanted answer: a sample and which repeat of it. */
public record Key(String sample, int epoch) {}
