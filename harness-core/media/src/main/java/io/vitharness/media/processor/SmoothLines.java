package io.vitharness.media.processor;

/**
 * Resizes lines of numbers: a Gaussian of deviation (factor - 1) / 2 where they shrink, cut at four deviations, then
 * linear interpolation between pixel centres; beyond its ends a line is mirrored about its last number.
 */
final class SmoothLines {

    private final int length;
    private final int wanted;
    private final double[] weights;

    SmoothLines(int length, int wanted) {
        this.length = length;
        this.wanted = wanted;
        this.weights = gaussian(Math.max(0, ((double) length / wanted - 1) / 2));
    }

    /** Reads {@code length} numbers from {@code start} on, {@code step} apart, and writes as many as wanted. */
    void resize(double[] from, int start, int step, double[] to, int first, int stride) {
        double[] line = smoothed(from, start, step);
        for (int i = 0; i < wanted; i++) {
            double at = (i + .5) * length / wanted - .5;
            int low = (int) Math.floor(at);
            double share = at - low;
            to[first + i * stride] = (1 - share) * line[mirrored(low)] + share * line[mirrored(low + 1)];
        }
    }

    private double[] smoothed(double[] from, int start, int step) {
        double[] line = new double[length];
        int radius = weights.length / 2;
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += weights[k + radius] * from[start + mirrored(i + k) * step];
            }
            line[i] = sum;
        }
        return line;
    }

    private int mirrored(int index) {
        if (length == 1) {
            return 0;
        }
        int period = 2 * (length - 1);
        int within = Math.floorMod(index, period);
        return within < length ? within : period - within;
    }

    private static double[] gaussian(double deviation) {
        int radius = (int) (4 * deviation + .5);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
            weights[k + radius] = radius == 0 ? 1 : Math.exp(-.5 * k * k / (deviation * deviation));
            sum += weights[k + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
