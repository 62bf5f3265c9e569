package io.vitharness.judges.picturesimilarity;

import io.vitharness.data.editing.MaskRule;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the judge {@code picture-similarity}. */
public record PictureSimilarityConfig(
        @Doc("How a made picture gets the size of the true one: 'bicubic' (Pillow from 7.0) or 'nearest' (before).")
        @Default("bicubic")
        Resize resize,

        @Doc("Which values of a mask count as edited: 'full' (255 alone) or 'any' (above 0).") @Default("full")
        MaskRule mask,

        @Doc("Name of the lent embedding model that gives CLIP-I and CLIP-T; without it they are not computed.")
        Optional<String> clip,

        @Doc("Name of the lent embedding model that gives DINO; without it that is not computed.")
        Optional<String> dino) {

    /** The default filter of Pillow's {@code Image.resize}, which changed with version 7.0. */
    public enum Resize {
        BICUBIC,
        NEAREST
    }
}
