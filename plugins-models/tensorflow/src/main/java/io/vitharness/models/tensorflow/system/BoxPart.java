package io.vitharness.models.tensorflow.system;

/**
 * What finds objects: so many queries behind the prompt, each of which becomes one box with a score for every class.
 *
 * @param queries the most boxes of a picture
 * @param dim numbers by which queries and classes are compared
 */
public record BoxPart(int queries, int dim) {

    /** The most objects of a drawn scene; each must be able to have a query of its own. */
    public static final int MOST_OBJECTS = 4;

    private static final int MOST_QUERIES = 26;

    public BoxPart {
        Must.beWithin(1, MOST_QUERIES, "queries", queries);
        Must.beWithin(1, Must.WIDEST, "dim", dim);
    }
}
