package io.vitharness.models.onnx.decode;

/**
 * How several answers are tried side by side.
 *
 * @param count how many; 1 takes the likeliest token each time
 * @param lengthPenalty an answer's sum of logarithms is divided by its length to this power
 * @param endsEarly whether the search is over as soon as so many answers have ended
 */
public record Beams(int count, double lengthPenalty, boolean endsEarly) {}
