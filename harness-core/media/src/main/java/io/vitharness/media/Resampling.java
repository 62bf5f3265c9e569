package io.vitharness.media;

/**
 * The filters of Pillow, with its numbers: {@code Image.Resampling} and {@code libImaging/Resample.c} (MIT-CMU
 * licence). All but {@link #NEAREST} are stretched when a picture shrinks, so that every pixel counts.
 */
public enum Resampling {
    /** The one pixel under the centre. */
    NEAREST(0) {
        @Override
        double weight(double distance) {
            throw new IllegalStateException("the nearest pixel is taken whole, not weighed");
        }
    },

    /** The mean of the pixels underneath. */
    BOX(0.5) {
        @Override
        double weight(double distance) {
            return distance > -0.5 && distance <= 0.5 ? 1 : 0;
        }
    },

    /** A triangle of radius 1. */
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            return x < 1 ? 1 - x : 0;
        }
    },

    /** A sinc of radius 1 under a Hamming window. */
    HAMMING(1) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x == 0) {
                return 1;
            }
            if (x >= 1) {
                return 0;
            }
            double angle = x * Math.PI;
            // Pillow writes 0.54f and 0.46f: single precision, widened
            return Math.sin(angle) / angle * (0.54f + 0.46f * Math.cos(angle));
        }
    },

    /** Keys' cubic of radius 2 with a = -0.5. */
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((CUBIC + 2) * x - (CUBIC + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * CUBIC : 0;
        }
    },

    /** A sinc under the middle of a sinc three times as wide. */
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return distance >= -3 && distance < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    };

    private static final double CUBIC = -0.5;

    private final double radius;

    Resampling(double radius) {
        this.radius = radius;
    }

    /** How far the filter reaches from its centre, in pixels of the larger of the two pictures. */
    double radius() {
        return radius;
    }

    /** What a pixel counts at a distance from the centre; not yet divided by the sum of all weights. */
    abstract double weight(double distance);

    private static double sinc(double x) {
        if (x == 0) {
            return 1;
        }
        double angle = x * Math.PI;
        return Math.sin(angle) / angle;
    }
}
