package io.vitharness.models.tensorflow.answer;

/**
 * A prompt as numbers.
 *
 * @param features the tokens of its picture, as {@link Trained#features} gave them
 * @param prompt the numbers of its words
 * @param maxWords how long the answer may become
 */
public record Asked(float[] features, int[] prompt, int maxWords) {}
