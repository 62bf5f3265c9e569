package io.vitharness.models.tensorflow.system;

/**
 * What paints a mask for each {@code [SEG]} that the language model writes: the word's hidden state against the
 * features of every pixel, as a product.
 *
 * @param dim numbers of a pixel's features
 */
public record MaskPart(int dim) {

    public MaskPart {
        Must.be(dim >= 1, "'dim' must be at least 1");
    }
}
