package io.vitharness.judges.detection;

/**
 * What became of the regions of one class in one picture, at every overlap and size.
 */
final class Matches {

    /** By falling confidence. */
    final double[] confidences;

    /** By size and region: bit t is set where it found a place at overlap t, bit T + t where it does not count. */
    final int[][] flags;

    /** How many places count, by size. */
    final int[] places;

    Matches(double[] confidences, int[][] flags, int[] places) {
        this.confidences = confidences;
        this.flags = flags;
        this.places = places;
    }
}
