package io.vitharness.spi.support;

/**
 * One of the things that a mean is taken over.
 *
 * @param cluster the picture it belongs to
 * @param value finite
 */
public record Unit(String id, String cluster, double value) {}
