package io.vitharness.models.tensorflow.part;

/** One row of words: a picture, a prompt, an answer. The arrays are handed over, never copied. */
public final class Row {

    /** In place of the word after the answer where the answer is not finished. */
    public static final int OPEN = 0;

    private final int picture;
    private final int[] prompt;
    private final int[] answer;
    private final int end;

    /**
     * A row of the first picture.
     *
     * @param end the word that follows the answer
     */
    public Row(int[] prompt, int[] answer, int end) {
        this(0, prompt, answer, end);
    }

    private Row(int picture, int[] prompt, int[] answer, int end) {
        this.picture = picture;
        this.prompt = prompt;
        this.answer = answer;
        this.end = end;
    }

    /** The same row about another picture of its batch. */
    public Row showing(int other) {
        return new Row(other, prompt, answer, end);
    }

    /** Words that stand in a graph. */
    public int length() {
        return prompt.length + answer.length;
    }

    int picture() {
        return picture;
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
