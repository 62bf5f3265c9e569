package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import java.util.List;

/**
 * Reads the places that a text names, in one convention of writing them: other conventions are not tried, and no key is
 * seen. Time and memory grow with the length of the text, whatever stands in it. May be shared between threads.
 */
public interface CoordinateReader {

    /** The word that models declare, such as {@code qwen-vl}. */
    String id();

    /** How the convention writes a place, in one sentence. */
    String summary();

    /**
     * Reads a text.
     *
     * @param pictures the size of each picture of the question, at least one; a text that names places in one of
     *     several pictures must say in which
     */
    Places read(String text, List<Size> pictures);
}
