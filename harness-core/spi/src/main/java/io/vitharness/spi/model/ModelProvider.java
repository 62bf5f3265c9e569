package io.vitharness.spi.model;

import io.vitharness.spi.Plugin;

/**
 * Opens models of one kind. Implemented by plugins, named in {@code META-INF/services}. Creating a provider and asking
 * its id, summary and configuration type must not load any machine-learning library.
 *
 * <p>The configuration is one record; the harness binds the suite's keys to its components. Components may be String,
 * boolean, int, long, double, an enum, {@link java.time.Duration}, {@link java.nio.file.Path}, {@link java.net.URI},
 * {@link io.vitharness.spi.Secret}, {@link io.vitharness.spi.Share}, {@link io.vitharness.spi.ByteSize}, another
 * record, or Optional, List or Map (keyed by String) of those. A compact constructor that throws
 * IllegalArgumentException rejects the configuration before anything runs.
 */
public interface ModelProvider<C extends Record> extends Plugin {

    Class<C> configType();

    /** Loads weights, connects, warms up: everything slow belongs here. The harness closes the model. */
    Model open(C config, Workshop workshop) throws ModelException, InterruptedException;
}
