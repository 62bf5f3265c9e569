package io.vitharness.judges.picturesimilarity;

import java.util.Arrays;
import java.util.List;

/** The weights under which structural similarity looks at a neighbourhood; the two axes have the same ones. */
final class Window {

    /** 7 x 7 pixels that count alike, covariances as of a sample: the default of scikit-image. */
    static final Window UNIFORM = new Window("uniform-7", uniform(7), 49.0 / 48);

    /** A Gaussian of sigma 1.5 over 11 x 11 pixels, covariances as of a population: Wang et al. 2004. */
    static final Window GAUSSIAN = new Window("gaussian-1.5", gaussian(1.5, 5), 1);

    static final List<Window> ALL = List.of(UNIFORM, GAUSSIAN);

    private final String id;
    private final double[] weights;
    private final double scale;

    private Window(String id, double[] weights, double scale) {
        this.id = id;
        this.weights = weights;
        this.scale = scale;
    }

    /** Part of the metric's name. */
    String id() {
        return id;
    }

    /** How many pixels a side has; odd. */
    int side() {
        return weights.length;
    }

    double weight(int place) {
        return weights[place];
    }

    /** What weighed variances and covariances are multiplied with. */
    double scale() {
        return scale;
    }

    private static double[] uniform(int side) {
        double[] weights = new double[side];
        Arrays.fill(weights, 1.0 / side);
        return weights;
    }

    // as scipy.ndimage.gaussian_filter1d, truncated at 3.5 sigma
    private static double[] gaussian(double sigma, int radius) {
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-0.5 * (i - radius) * (i - radius) / (sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
