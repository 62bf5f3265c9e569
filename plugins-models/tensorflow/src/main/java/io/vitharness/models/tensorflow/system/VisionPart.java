package io.vitharness.models.tensorflow.system;

/** The part that turns pictures into tokens. */
public sealed interface VisionPart {

    /** What cuts a picture into cells. */
    enum Stem {
        /** One linear layer over each patch. */
        PATCH,
        /** Convolutions 3 x 3 that halve the picture until a cell is a patch. */
        CONV
    }

    /**
     * A plain vision transformer.
     *
     * @param image side of the square picture, in pixels
     * @param patch side of one cell, in pixels
     */
    record Vit(Stem stem, int image, int patch, int dim, int layers, int heads) implements VisionPart {
        public Vit {
            Must.be(patch >= 1 && image >= patch && image % patch == 0, "'image' must be a multiple of 'patch'");
            Must.be(stem != Stem.CONV || Integer.bitCount(patch) == 1, "stem 'conv' needs a power of two as 'patch'");
            Must.beHeads(dim, layers, heads);
        }

        /** Cells per row of the picture. */
        public int grid() {
            return image / patch;
        }

        /** Cells of the whole picture. */
        public int tokens() {
            return grid() * grid();
        }
    }
}
