package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.part.Row;

/** A prompt as numbers. The arrays are handed over, never copied. */
public final class Asked {

    private final float[] pixels;
    private final float[] features;
    private final int[] prompt;
    private final int maxWords;

    /**
     * A prompt with its picture.
     *
     * @param pixels of its picture
     * @param features the tokens of its picture, as {@link Trained#features} gave them
     * @param prompt the numbers of its words
     * @param maxWords how long the answer may become
     */
    public Asked(float[] pixels, float[] features, int[] prompt, int maxWords) {
        this.pixels = pixels;
        this.features = features;
        this.prompt = prompt;
        this.maxWords = maxWords;
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
        return new Row(prompt, answer, end);
    }
}
