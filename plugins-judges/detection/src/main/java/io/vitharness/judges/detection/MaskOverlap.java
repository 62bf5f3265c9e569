package io.vitharness.judges.detection;

import io.vitharness.media.mask.Mask;
import java.util.List;

/** How much masks overlap: {@code rleIou} of COCO's {@code maskApi.c}. */
final class MaskOverlap {

    private MaskOverlap() {}

    /** Every region with every place, region by region; masks of different sizes share nothing. */
    static double[] matrix(List<Mask> said, List<Mask> truth, int[] flags) {
        double[] overlaps = new double[said.size() * flags.length];
        for (int d = 0; d < said.size(); d++) {
            for (int g = 0; g < flags.length; g++) {
                overlaps[d * flags.length + g] = of(said.get(d), truth.get(g), flags[g]);
            }
        }
        return overlaps;
    }

    private static double of(Mask said, Mask truth, int flags) {
        if (!said.size().equals(truth.size())) {
            return 0; // the official code answers -1, which no overlap that is asked for reaches either
        }
        return (flags & Pool.True.CROWD) == 0 ? said.overlap(truth) : said.overlapWithCrowd(truth);
    }
}
