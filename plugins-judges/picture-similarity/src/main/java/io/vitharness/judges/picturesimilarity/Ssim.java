package io.vitharness.judges.picturesimilarity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) with K1 = .01 and K2 = .03, as {@code
 * skimage.metrics.structural_similarity} computes it for colour pictures in double precision: each channel for itself,
 * over the pixels whose whole window lies inside the picture, then the mean over the channels.
 */
final class Ssim {

    private static final double C1 = (0.01 * 255) * (0.01 * 255);
    private static final double C2 = (0.03 * 255) * (0.03 * 255);

    private final Window window;
    private final PicturePair pair;
    private final byte[] truth;
    private final byte[] made;

    Ssim(Window window, PicturePair pair) {
        this.window = window;
        this.pair = pair;
        this.truth = pair.truth().bytes();
        this.made = pair.made().bytes();
    }

    /** The mean over the windows whose middle lies in each area, in order; empty where there is no such window. */
    List<OptionalDouble> means(List<Area> areas) {
        List<Tally> tallies = areas.stream().map(Tally::new).toList();
        int border = window.side() / 2;
        for (int channel = 0; channel < pair.channels(); channel++) {
            for (int y = border; y < pair.height() - border; y++) {
                row(channel, y, tallies);
            }
        }
        return tallies.stream().map(Tally::mean).toList();
    }

    private void row(int channel, int y, List<Tally> tallies) {
        Moments[] columns = Stream.generate(Moments::new).limit(pair.width()).toArray(Moments[]::new);
        int border = window.side() / 2;
        for (int place = 0; place < window.side(); place++) {
            int start = (y - border + place) * pair.width();
            for (int x = 0; x < columns.length; x++) {
                int at = (start + x) * pair.channels() + channel;
                columns[x].add(truth[at] & 0xff, made[at] & 0xff, window.weight(place));
            }
        }
        for (int x = border; x < columns.length - border; x++) {
            double similarity = similarity(columns, x - border);
            for (Tally tally : tallies) {
                tally.add(x, y, similarity);
            }
        }
    }

    private double similarity(Moments[] columns, int from) {
        Moments sum = new Moments();
        for (int place = 0; place < window.side(); place++) {
            sum.add(columns[from + place], window.weight(place));
        }
        return sum.similarity(window.scale());
    }

    /** Weighed sums of the values under a window, of their squares and of their products. */
    private static final class Moments {

        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double a, double b, double weight) {
            x += weight * a;
            y += weight * b;
            xx += weight * a * a;
            yy += weight * b * b;
            xy += weight * a * b;
        }

        void add(Moments other, double weight) {
            x += weight * other.x;
            y += weight * other.y;
            xx += weight * other.xx;
            yy += weight * other.yy;
            xy += weight * other.xy;
        }

        double similarity(double scale) {
            double varianceX = scale * (xx - x * x);
            double varianceY = scale * (yy - y * y);
            double covariance = scale * (xy - x * y);
            return (2 * x * y + C1) * (2 * covariance + C2) / ((x * x + y * y + C1) * (varianceX + varianceY + C2));
        }
    }

    private static final class Tally {

        private final Area area;
        private double sum;
        private long count;

        Tally(Area area) {
            this.area = area;
        }

        void add(int x, int y, double similarity) {
            if (area.contains(x, y)) {
                sum += similarity;
                count++;
            }
        }

        OptionalDouble mean() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }
    }
}
