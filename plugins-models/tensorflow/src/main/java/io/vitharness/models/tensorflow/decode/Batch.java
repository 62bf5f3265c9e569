package io.vitharness.models.tensorflow.decode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of tokens as a graph takes them, filled up on the left.
 *
 * @param vectors of the new tokens, row by row
 * @param fill tokens of each row that are none
 * @param earlier tokens of each row that are remembered, fill included
 * @param length new tokens of each row
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never copied: a prompt has millions of numbers
record Batch(float[] vectors, int[] fill, int earlier, int length) {

    /** The beginnings of texts. */
    static Batch first(List<float[]> texts, int dim) {
        int length = texts.stream().mapToInt(text -> text.length / dim).max().orElse(0);
        float[] all = new float[texts.size() * length * dim];
        int[] fill = new int[texts.size()];
        for (int row = 0; row < fill.length; row++) {
            float[] text = texts.get(row);
            fill[row] = length - text.length / dim;
            System.arraycopy(text, 0, all, (row * length + fill[row]) * dim, text.length);
        }
        return new Batch(all, fill, 0, length);
    }

    /** So many more tokens of each row, which goes on from a row of this batch. */
    Batch next(int[] parents, float[] more, int count) {
        return new Batch(more, IntStream.of(parents).map(row -> fill[row]).toArray(), total(), count);
    }

    int rows() {
        return fill.length;
    }

    /** Tokens of each row, fill and remembered ones included. */
    int total() {
        return earlier + length;
    }

    /** The place of each new token in its text; fill has place 0. */
    int[] positions() {
        int[] positions = new int[rows() * length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = Math.max(0, earlier + i % length - fill[i / length]);
        }
        return positions;
    }

    /** What is added to the score of each new token and each token of its row. */
    float[] mask(float hidden) {
        float[] mask = new float[rows() * length * total()];
        for (int i = 0; i < mask.length; i++) {
            int seen = i % total();
            int place = earlier + i / total() % length;
            int row = i / total() / length;
            mask[i] = seen >= fill[row] && seen <= place ? 0 : hidden;
        }
        return mask;
    }
}
