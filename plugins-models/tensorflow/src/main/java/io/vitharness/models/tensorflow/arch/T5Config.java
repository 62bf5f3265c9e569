package io.vitharness.models.tensorflow.arch;

/**
 * The sizes of a T5.
 *
 * @param headWidth numbers of one head; heads together may be wider or narrower than {@code dim}
 * @param isGated whether the MLP is gated, as from version 1.1 on
 * @param buckets of distances
 * @param reach greater distances share the last bucket
 * @param isTied whether the word table also writes
 * @param isScaled whether the decoder's output is divided by the root of {@code dim} before it is written
 */
public record T5Config(
        int dim,
        int encoderLayers,
        int decoderLayers,
        int heads,
        int headWidth,
        int mlp,
        int words,
        boolean isGated,
        String activation,
        double epsilon,
        int buckets,
        int reach,
        boolean isTied,
        boolean isScaled) {

    public T5Config {
        if (dim < 1 || encoderLayers < 1 || decoderLayers < 1 || heads < 1 || headWidth < 1 || mlp < 1 || words < 1) {
            throw new IllegalArgumentException("a T5 needs positive sizes");
        }
        if (buckets < 4 || buckets % 4 != 0 || reach <= buckets / 2) {
            throw new IllegalArgumentException("buckets must be a multiple of 4 that reaches further than half of them,"
                    + " not " + buckets + " up to " + reach);
        }
    }

    int inner() {
        return heads * headWidth;
    }
}
