package io.vitharness.judges.detection;

/** How much upright boxes overlap: {@code bbIou} of COCO's {@code maskApi.c}, no pixel added anywhere. */
final class BoxOverlap {

    /** Numbers to a box: left, top, width, height. */
    static final int WIDTH = 4;

    private BoxOverlap() {}

    /** Every region with every place, region by region; on a crowd the share of the region itself. */
    static double[] matrix(double[] said, double[] truth, int[] flags) {
        int places = flags.length;
        double[] overlaps = new double[said.length / WIDTH * places];
        for (int d = 0; d < said.length / WIDTH; d++) {
            for (int g = 0; g < places; g++) {
                overlaps[d * places + g] = of(said, d * WIDTH, truth, g * WIDTH, flags[g]);
            }
        }
        return overlaps;
    }

    private static double of(double[] said, int d, double[] truth, int g, int flags) {
        double width = Math.min(said[d] + said[d + 2], truth[g] + truth[g + 2]) - Math.max(said[d], truth[g]);
        if (width <= 0) {
            return 0;
        }
        double height =
                Math.min(said[d + 1] + said[d + 3], truth[g + 1] + truth[g + 3]) - Math.max(said[d + 1], truth[g + 1]);
        if (height <= 0) {
            return 0;
        }
        double shared = width * height;
        double own = said[d + 2] * said[d + 3];
        boolean isCrowd = (flags & Pool.True.CROWD) != 0;
        return shared / (isCrowd ? own : own + truth[g + 2] * truth[g + 3] - shared);
    }
}
