package io.vitharness.models.tensorflow.system;

/** Checks of the records in this package. */
final class Must {

    // beyond any network of today, and far from where TensorFlow ends the process as it builds a graph
    private static final int WIDEST = 65_536;
    private static final int DEEPEST = 1000;

    private Must() {}

    static void be(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
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
