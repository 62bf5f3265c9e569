package io.vitharness.models.tensorflow.folder;

import java.util.List;

/** Puts pictures in place of the words that stand for them. */
final class Merging {

    private Merging() {}

    /**
     * The vectors of words, those of the picture's word replaced one after the other.
     *
     * @param vectors one for each word, one after the other
     * @param pictures the vectors of each picture's tokens, in the order in which they are spoken of
     */
    static float[] merged(float[] vectors, int[] words, int placeholder, List<float[]> pictures) {
        int dim = vectors.length / words.length;
        float[] merged = vectors.clone();
        int picture = 0;
        int from = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i] != placeholder) {
                continue;
            }
            if (picture < pictures.size() && from == pictures.get(picture).length) {
                picture++;
                from = 0;
            }
            if (picture == pictures.size()) {
                throw new IllegalArgumentException(
                        "the prompt speaks of more picture tokens than its " + pictures.size() + " pictures have");
            }
            System.arraycopy(pictures.get(picture), from, merged, i * dim, dim);
            from += dim;
        }
        boolean isAllUsed =
                pictures.isEmpty() || (picture == pictures.size() - 1 && from == pictures.get(picture).length);
        if (!isAllUsed) {
            throw new IllegalArgumentException(
                    "the prompt speaks of fewer picture tokens than its " + pictures.size() + " pictures have");
        }
        return merged;
    }
}
