package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.Writing;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;

/** The part of a published model that reads and writes words. */
interface Speaker {

    /**
     * A prompt in the model's own words.
     *
     * @param text before it was cut into tokens
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
    record Beginning(String text, int[] words, float[] vectors) {}

    /** The vectors of words, one after the other. */
    float[] embed(int[] words);

    /** Starts a text after each beginning. */
    Writing begin(List<Beginning> beginnings);

    /** The most beginnings that can be gone on from at once. */
    int batch();

    /** For each choice the log-probability of each of its words. */
    List<double[]> score(Beginning beginning, List<int[]> choices);

    /** The words of a choice as the answer to a prompt. */
    int[] choice(Beginning beginning, String text, boolean isFramed) throws ModelException;

    /** The most tokens of prompt and answer together. */
    int context();

    /** The words that end a text. */
    Set<Integer> ends();
}
