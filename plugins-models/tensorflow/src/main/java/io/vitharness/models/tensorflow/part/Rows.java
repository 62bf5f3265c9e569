package io.vitharness.models.tensorflow.part;

import java.util.List;

/**
 * Rows of words as a graph takes them: filled up to the same length, with the positions of which the next word is
 * asked.
 *
 * @param length words per row, fill included
 * @param words {@code rows * length} numbers
 * @param prefix tokens of picture and prompt of each row
 * @param pictures which picture of the batch each row shows
 * @param positions {@code row * (pictureTokens + length) + place}, row by row
 * @param targets the word that stands after each position; {@link Row#OPEN} after the last of an unfinished row
 */
public record Rows(int length, int[] words, int[] prefix, int[] pictures, int[] positions, int[] targets) {

    /**
     * One row: the answer's words may be none; {@code end} is the word that follows the answer.
     *
     * @param picture which picture of the batch it shows
     */
    public record Row(int picture, int[] prompt, int[] answer, int end) {

        /** In place of {@code end} when the answer is not finished. */
        public static final int OPEN = 0;

        /** Words that stand in a graph. */
        public int length() {
            return prompt.length + answer.length;
        }
    }

    /** Fills up to the longest row. */
    public static Rows of(List<Row> rows, int pictureTokens) {
        int length = rows.stream().mapToInt(Row::length).max().orElse(0);
        int asked = rows.stream().mapToInt(row -> row.answer().length + 1).sum();
        Rows all = new Rows(
                length,
                new int[rows.size() * length],
                new int[rows.size()],
                new int[rows.size()],
                new int[asked],
                new int[asked]);
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            next = all.put(rows.get(i), i, next, pictureTokens);
        }
        return all;
    }

    private int put(Row row, int index, int from, int pictureTokens) {
        int[] prompt = row.prompt();
        int[] answer = row.answer();
        System.arraycopy(prompt, 0, words, index * length, prompt.length);
        System.arraycopy(answer, 0, words, index * length + prompt.length, answer.length);
        prefix[index] = pictureTokens + prompt.length;
        pictures[index] = row.picture();
        int first = index * (pictureTokens + length) + prefix[index] - 1;
        for (int i = 0; i <= answer.length; i++) {
            positions[from + i] = first + i;
            targets[from + i] = i < answer.length ? answer[i] : row.end();
        }
        return from + answer.length + 1;
    }
}
