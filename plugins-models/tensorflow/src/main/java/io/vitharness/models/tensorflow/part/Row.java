package io.vitharness.models.tensorflow.part;

import java.util.Optional;

/** One row of words: what is seen, a prompt, an answer. The arrays are handed over, never copied. */
public final class Row {

    /** In place of the word after the answer where the answer is not finished. */
    public static final int OPEN = 0;

    private final int picture;
    private final int missing;
    private final Optional<float[]> region;
    private final int[] prompt;
    private final int[] answer;
    private final int end;

    /**
     * A row of the first picture.
     *
     * @param end the word that follows the answer
     */
    public Row(int[] prompt, int[] answer, int end) {
        this(0, 0, Optional.empty(), prompt, answer, end);
    }

    private Row(int picture, int missing, Optional<float[]> region, int[] prompt, int[] answer, int end) {
        this.picture = picture;
        this.missing = missing;
        this.region = region;
        this.prompt = prompt;
        this.answer = answer;
        this.end = end;
    }

    /** The same row about another picture of its batch, or another group of pictures where a row has several. */
    public Row showing(int other) {
        return new Row(other, missing, region, prompt, answer, end);
    }

    /** The same row about a region, in the numbers of the system's region part; without one it is about all of it. */
    public Row about(float[] other) {
        return new Row(picture, missing, Optional.of(other), prompt, answer, end);
    }

    /** The same row where so many of the last pictures of its group are not there. */
    public Row missing(int pictures) {
        return new Row(picture, pictures, region, prompt, answer, end);
    }

    /** Words that stand in a graph. */
    public int length() {
        return prompt.length + answer.length;
    }

    int picture() {
        return picture;
    }

    int missing() {
        return missing;
    }

    Optional<float[]> region() {
        return region;
    }

    int[] prompt() {
        return prompt;
    }

    int[] answer() {
        return answer;
    }

    int end() {
        return end;
    }
}
