package io.vitharness.site.rank;

/** Tail of the standard normal distribution. */
final class Normal {

    private Normal() {}

    /** Probability that a standard normal number lies further from zero than z. */
    static double twoSided(double z) {
        return Math.min(1, erfc(Math.abs(z) / Math.sqrt(2)));
    }

    // Numerical Recipes in C, 2nd edition, 6.2: relative error below 1.2e-7 everywhere
    private static double erfc(double x) {
        double t = 1 / (1 + x / 2);
        double[] c = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double series = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            series = series * t + c[i];
        }
        return t * Math.exp(-x * x + series);
    }
}
