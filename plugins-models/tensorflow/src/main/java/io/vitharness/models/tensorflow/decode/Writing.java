package io.vitharness.models.tensorflow.decode;

import java.util.List;

/**
 * Texts that are being written together, one row each. A row can branch: the next rows name the rows that they go on
 * from. Not safe for several threads.
 */
public interface Writing extends AutoCloseable {

    /** The logits of the first word of each row. */
    List<float[]> start();

    /**
     * Adds a word to each row.
     *
     * @param parents the row of the last call that each row goes on from
     * @param words the word that each row adds to it
     * @return the logits of each row's next word
     */
    List<float[]> next(int[] parents, int[] words);

    /** What stands before the written words and counts as said, for each row of the start. */
    List<int[]> said();

    @Override
    void close();
}
