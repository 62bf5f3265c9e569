package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.part.Row;
import java.util.Optional;

/** A prompt as numbers. The arrays are handed over, never copied. */
public final class Asked {

    private final float[] pixels;
    private final float[] features;
    private final int[] prompt;
    private final int maxWords;
    private final Optional<float[]> region;
    private final int missing;

    /**
     * A prompt with what is seen.
     *
     * @param pixels of its pictures, one after the other
     * @param features the tokens of its pictures, as {@link Trained#features} gave them
     * @param prompt the numbers of its words
     * @param maxWords how long the answer may become
     */
    public Asked(float[] pixels, float[] features, int[] prompt, int maxWords) {
        this.pixels = pixels;
        this.features = features;
        this.prompt = prompt;
        this.maxWords = maxWords;
        this.region = Optional.empty();
        this.missing = 0;
    }

    private Asked(Asked other, Optional<float[]> region, int missing) {
        this.pixels = other.pixels;
        this.features = other.features;
        this.prompt = other.prompt;
        this.maxWords = other.maxWords;
        this.region = region;
        this.missing = missing;
    }

    /** The same about a region, in the numbers of the system's region part. */
    public Asked about(float[] other) {
        return new Asked(this, Optional.of(other), missing);
    }

    /** The same where so many of the last pictures are not there. */
    public Asked missing(int pictures) {
        return new Asked(this, region, pictures);
    }

    /** How many words the prompt has. */
    public int length() {
        return prompt.length;
    }

    public int maxWords() {
        return maxWords;
    }

    float[] pixels() {
        return pixels;
    }

    float[] features() {
        return features;
    }

    /** The prompt with an answer; {@code end} is the word that follows it. */
    Row row(int[] answer, int end) {
        Row row = new Row(prompt, answer, end).missing(missing);
        return region.map(row::about).orElse(row);
    }
}
