package io.vitharness.spi;

/** Who speaks in a turn of a prompt. */
public enum Role {
    SYSTEM,
    USER,
    MODEL
}
