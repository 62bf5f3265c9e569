package io.vitharness.models.onnx.text;

/**
 * A prompt as text.
 *
 * @param isWhole whether the tokens that begin and end every text already stand in it
 */
public record Wording(String text, boolean isWhole) {}
