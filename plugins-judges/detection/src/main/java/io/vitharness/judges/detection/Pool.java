package io.vitharness.judges.detection;

/**
 * What was said and what is true of one class in one picture, as plain arrays: the regions by falling confidence and cut
 * to the most that count, the places in the order of the files.
 */
final class Pool {

    final Said said;
    final True truth;

    /** Overlap of region d and place g at {@code d * places + g}. */
    final double[] overlaps;

    Pool(Said said, True truth, double[] overlaps) {
        if (overlaps.length != said.count() * truth.count()) {
            throw new IllegalArgumentException(said.count() + " regions and " + truth.count() + " places make "
                    + said.count() * truth.count() + " overlaps, not " + overlaps.length);
        }
        this.said = said;
        this.truth = truth;
        this.overlaps = overlaps;
    }

    /** The regions: confidences, falling, and areas. */
    static final class Said {

        final double[] confidences;
        final double[] areas;

        /** Whether regions that find no place cost nothing, since not all places are marked. */
        final boolean isPartial;

        Said(double[] confidences, double[] areas, boolean isPartial) {
            this.confidences = confidences;
            this.areas = areas;
            this.isPartial = isPartial;
        }

        int count() {
            return confidences.length;
        }
    }

    /** The places: areas as the files state them, and flags. */
    static final class True {

        /** Finding it earns nothing and costs nothing. */
        static final int IGNORED = 1;
        /** Any number of regions may lie on it. */
        static final int CROWD = 2;
        /** Its id is 0, which the official code takes for "nothing found". */
        static final int NAMELESS = 4;

        final double[] areas;
        final int[] flags;

        True(double[] areas, int[] flags) {
            this.areas = areas;
            this.flags = flags;
        }

        int count() {
            return areas.length;
        }
    }
}
