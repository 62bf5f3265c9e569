package io.vitharness.spi.support;

import java.util.Arrays;

/** A 95 % interval, {@code low <= high}. */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval of a proportion (E. B. Wilson, 1927).
     *
     * @param share in 0..1
     * @param count at least 1
     */
    public static Interval wilson(double share, double count) {
        double z2 = Z * Z;
        double centre = share + z2 / (2 * count);
        double spread = Z * Math.sqrt(share * (1 - share) / count + z2 / (4 * count * count));
        double scale = 1 + z2 / count;
        return new Interval(
                Math.max(0, Math.min(share, (centre - spread) / scale)),
                Math.min(1, Math.max(share, (centre + spread) / scale)));
    }

    /** The 2.5 % and 97.5 % quantiles of bootstrap values, widened where needed to hold the figure itself. */
    public static Interval percentile(double[] values, double figure) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(Math.min(figure, quantile(sorted, .025)), Math.max(figure, quantile(sorted, .975)));
    }

    // linear interpolation between order statistics, as numpy.percentile does by default
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
