package io.vitharness.models.tensorflow.folder;

import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** The part of a published model that turns pictures into vectors among those of words. */
interface Eyes {

    /** The most pictures of one prompt. */
    int pictures();

    /** Tokens of a text in which pictures stand as the placeholder, as often as a picture has vectors. */
    int[] tokens(String text, boolean isFramed, int pictures);

    /** The word that stands for each vector of a picture. */
    int placeholder();

    /** The vectors of each picture, given what is said about them. */
    List<float[]> see(List<Image> pictures, String text) throws ModelException;

    /** A model without eyes. */
    record None(Tokenizer tokenizer) implements Eyes {

        @Override
        public int pictures() {
            return 0;
        }

        @Override
        public int[] tokens(String text, boolean isFramed, int pictures) {
            return tokenizer.encode(text, isFramed);
        }

        @Override
        public int placeholder() {
            throw new IllegalStateException("a model without pictures has no word for them");
        }

        @Override
        public List<float[]> see(List<Image> pictures, String text) {
            return List.of();
        }
    }
}
