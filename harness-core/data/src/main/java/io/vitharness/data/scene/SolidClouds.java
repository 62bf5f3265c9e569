package io.vitharness.data.scene;

import java.util.List;

/**
 * Clouds of points on the surface of solids, turned at random around the upright axis, of random width and height, each
 * point a little off; a pure function of purpose, seed and index. Safe for many threads.
 */
public final class SolidClouds {

    /** Numbers of a point: {@code x, y, z}, then the direction outwards there, of length 1. */
    public static final int NUMBERS = 6;

    private static final long FIRST = 1L << 43;
    private static final double NOISE = 0.03;

    private final Purpose purpose;
    private final long seed;

    public SolidClouds(Purpose purpose, long seed) {
        this.purpose = purpose;
        this.seed = seed;
    }

    /** The solid of an index. */
    public Solid solid(long index) {
        return solid(draws(index));
    }

    /** So many points of the index's solid, {@link #NUMBERS} each. */
    public float[] points(long index, int count) {
        return points(index, solid(index), count);
    }

    /** The same of another solid, turned and stretched as the index's own. */
    public float[] points(long index, Solid solid, int count) {
        Draws draws = draws(index);
        solid(draws); // drawn although it is given, so that all that follows is the index's
        double angle = draws.between(0, 2 * Math.PI);
        double width = draws.between(0.8, 1.2);
        double height = draws.between(0.8, 1.2);
        float[] points = new float[count * NUMBERS];
        for (int i = 0; i < count; i++) {
            double[] spot = solid.spot(draws);
            double[] at = turned(spot[0] * width, spot[1] * width, spot[2] * height, angle);
            double[] outwards = turned(spot[3] / width, spot[4] / width, spot[5] / height, angle);
            double length =
                    Math.sqrt(outwards[0] * outwards[0] + outwards[1] * outwards[1] + outwards[2] * outwards[2]);
            for (int axis = 0; axis < 3; axis++) {
                points[i * NUMBERS + axis] = (float) (at[axis] + draws.between(-NOISE, NOISE));
                points[i * NUMBERS + 3 + axis] = (float) (outwards[axis] / length);
            }
        }
        return points;
    }

    private Draws draws(long index) {
        return Draws.of(purpose, seed, FIRST + index);
    }

    private static Solid solid(Draws draws) {
        return draws.pick(List.of(Solid.values()));
    }

    private static double[] turned(double x, double y, double z, double angle) {
        return new double[] {x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle), z};
    }
}
