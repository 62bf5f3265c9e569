package io.vitharness.spi.model;

/** What became of one request of a batch. */
public sealed interface Reply {

    record Answered(Answer answer) implements Reply {}

    record Failed(ModelException reason) implements Reply {}
}
