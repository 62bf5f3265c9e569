package io.vitharness.data.instruction;

/**
 * What one side says in one go.
 *
 * @param value the text; {@code <image>} stands where a picture goes
 */
public record Utterance(Speaker from, String value) {}
