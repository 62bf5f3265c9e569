package io.vitharness.spi;

/** The kinds of things that a prompt or an answer can hold, one for each {@link Part}. */
public enum Medium {
    TEXT,
    PICTURE,
    VIDEO,
    POINTS,
    REGION,
    CALL
}
