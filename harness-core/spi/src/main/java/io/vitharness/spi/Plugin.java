package io.vitharness.spi;

/** Anything that strangers can add to the harness; found by {@link java.util.ServiceLoader}, so it needs a public constructor without parameters. */
public interface Plugin {

    /** The word used in {@code suite.yaml}: lower-case letters, digits and hyphens; unique among plugins of its kind. */
    String id();

    /** One sentence for {@code harness list}; must not load any machine-learning library. */
    String summary();
}
