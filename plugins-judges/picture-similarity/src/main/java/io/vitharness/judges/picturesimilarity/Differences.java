package io.vitharness.judges.picturesimilarity;

import java.util.OptionalDouble;

/**
 * Sums of the differences between two pictures, as whole numbers: exact, whatever the order.
 *
 * @param samples how many channels of pixels were compared
 * @param absolute sum of |a - b| over them, each in 0..255
 * @param squared sum of (a - b)^2 over them
 */
record Differences(long samples, long absolute, long squared) {

    private static final double FULL = 255;

    /** Better is not told apart: identical pictures are infinitely many decibels alike. */
    static final double MOST_DECIBELS = 100;

    static Differences of(PicturePair pair, Area area) {
        long samples = 0;
        long absolute = 0;
        long squared = 0;
        for (int y = 0; y < pair.height(); y++) {
            for (int x = 0; x < pair.width(); x++) {
                if (!area.contains(x, y)) {
                    continue;
                }
                for (int channel = 0; channel < pair.channels(); channel++) {
                    int difference =
                            pair.truth().sample(x, y, channel) - pair.made().sample(x, y, channel);
                    absolute += Math.abs(difference);
                    squared += (long) difference * difference;
                }
                samples += pair.channels();
            }
        }
        return new Differences(samples, absolute, squared);
    }

    /** Mean |a - b| of channels in 0..1; empty where nothing was compared. */
    OptionalDouble l1() {
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of(absolute / (FULL * samples));
    }

    /** Mean (a - b)^2 of channels in 0..1; empty where nothing was compared. */
    OptionalDouble l2() {
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of(squared / (FULL * FULL * samples));
    }

    /** Peak signal-to-noise ratio, 10 log10(1 / l2), at most {@link #MOST_DECIBELS}; empty where nothing was compared. */
    OptionalDouble psnr() {
        if (samples == 0) {
            return OptionalDouble.empty();
        }
        double decibels = squared == 0 ? MOST_DECIBELS : -10 * Math.log10(squared / (FULL * FULL * samples));
        return OptionalDouble.of(Math.min(MOST_DECIBELS, decibels));
    }
}
