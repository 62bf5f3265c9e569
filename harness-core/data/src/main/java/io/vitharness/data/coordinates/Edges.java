package io.vitharness.data.coordinates;

/** What becomes of a box that leaves its picture or has its corners in the wrong order. */
enum Edges {
    /** It is cut at the picture's edge, its corners are put in order, and both are counted. */
    MENDED,
    /** It stays as it is written; with its corners in the wrong order it overlaps nothing and cannot be read. */
    AS_WRITTEN
}
