package io.vitharness.judges.toolcalls;

/** The judge {@code tool-calls} has nothing to set. */
public record ToolCallsConfig() {}
