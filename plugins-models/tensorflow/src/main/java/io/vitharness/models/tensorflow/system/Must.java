package io.vitharness.models.tensorflow.system;

/** Checks of the records in this package. */
final class Must {

    // beyond any network of today, and far from where TensorFlow ends the process as it builds a graph
    static final int WIDEST = 65_536;
    static final int DEEPEST = 1000;
    static final int MOST_POINTS = 1_000_000;
    private static final int LARGEST_IMAGE = 4096;
    private static final int MOST_CELLS = 16_384;

    private Must() {}

    static void be(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void beWithin(int least, int most, String key, int value) {
        be(value >= least, "'" + key + "' must be at least " + least + " but is " + value);
        be(value <= most, "'" + key + "' must be at most " + most + " but is " + value);
    }

    /** Cells of a square picture. */
    static void beCells(int image, int patch) {
        be(patch >= 1 && image >= patch && image % patch == 0, "'image' must be a multiple of 'patch'");
        beWithin(1, LARGEST_IMAGE, "image", image);
        beFewTokens((long) (image / patch) * (image / patch));
    }

    static void beFewTokens(long tokens) {
        be(tokens <= MOST_CELLS, "an encoder may have " + MOST_CELLS + " cells at most but this one has " + tokens);
    }

    static void beHeads(int dim, int layers, int heads) {
        be(dim >= 1 && layers >= 1 && heads >= 1, "'dim', 'layers' and 'heads' must be at least 1");
        be(dim <= WIDEST && layers <= DEEPEST, "'dim' must be at most " + WIDEST + ", 'layers' at most " + DEEPEST);
        be(dim % heads == 0, "'dim' must be a multiple of 'heads' but " + dim + " is none of " + heads);
    }

    /** Whether all that is seen of a picture is its cells. */
    static boolean isCells(VisionPart vision) {
        return !(vision instanceof VisionPart.Vit vit) || vit.tokens() == vit.cells();
    }

    /** A row of cells must be a multiple of what an adapter joins. */
    static void divide(String key, int number, VisionPart vision) {
        be(vision.grid() % number == 0, "'" + key + "' must divide the " + vision.grid() + " cells of a row");
        be(number == 1 || isCells(vision), "'" + key + "' joins cells, so vision needs 'class-token: false'");
    }
}
