package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.part.PointCloud;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Clouds of points on the surface of a cube, a sphere, a cone or a cylinder, turned at random around the upright axis, of
 * random width and height, each point a little off; a pure function of purpose, seed and index.
 */
final class Solids implements Teacher {

    private static final long FIRST = 1L << 43;
    private static final int POINTS = 256;
    private static final double NOISE = 0.03;

    /** What a cloud shows. */
    private enum Solid {
        CUBE,
        SPHERE,
        CONE,
        CYLINDER
    }

    private final Purpose purpose;
    private final long seed;
    private final VisionPart vision;

    Solids(Purpose purpose, long seed, VisionPart vision) {
        this.purpose = purpose;
        this.seed = seed;
        this.vision = vision;
    }

    @Override
    public float[] pixels(long index) {
        return PointCloud.input(vision, cloud(index));
    }

    /** {@code x, y, z} of 256 points. */
    float[] cloud(long index) {
        Draws draws = draws(index);
        Solid solid = draws.pick(List.of(Solid.values()));
        double angle = draws.between(0, 2 * Math.PI);
        double width = draws.between(0.8, 1.2);
        double height = draws.between(0.8, 1.2);
        float[] cloud = new float[POINTS * 3];
        for (int i = 0; i < POINTS; i++) {
            double[] point = point(solid, draws);
            double x = point[0] * width;
            double y = point[1] * width;
            cloud[i * 3] = (float) (x * Math.cos(angle) - y * Math.sin(angle) + off(draws));
            cloud[i * 3 + 1] = (float) (x * Math.sin(angle) + y * Math.cos(angle) + off(draws));
            cloud[i * 3 + 2] = (float) (point[2] * height + off(draws));
        }
        return cloud;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Solid solid = draws(index).pick(List.of(Solid.values()));
        String asked = random.nextBoolean() ? "What solid do the points show?" : "Which solid is this?";
        return new Said(asked, Optional.empty(), solid.name().toLowerCase(Locale.ROOT));
    }

    private Draws draws(long index) {
        return Draws.of(purpose, seed, FIRST + index);
    }

    private static double off(Draws draws) {
        return draws.between(-NOISE, NOISE);
    }

    /** A point of the surface, evenly drawn; all solids reach from -1 to 1 upwards and 1 sideways. */
    private static double[] point(Solid solid, Draws draws) {
        double turn = draws.between(0, 2 * Math.PI);
        double share = draws.between(0, 1);
        double up = draws.between(-1, 1);
        return switch (solid) {
            case CUBE -> face(draws.below(6), up, 2 * share - 1);
            case SPHERE -> ring(Math.sqrt(1 - up * up), turn, up);
            // side and base of a cone of height 2 have the areas sqrt(5) pi and pi
            case CONE ->
                draws.between(0, 1 + Math.sqrt(5)) < 1
                        ? ring(Math.sqrt(share), turn, -1)
                        : ring(Math.sqrt(share), turn, 1 - 2 * Math.sqrt(share));
            // side and both ends of a cylinder of height 2 have the areas 4 pi and 2 pi
            case CYLINDER ->
                draws.below(3) == 0 ? ring(Math.sqrt(share), turn, draws.coin() ? 1 : -1) : ring(1, turn, up);
        };
    }

    private static double[] ring(double radius, double turn, double up) {
        return new double[] {radius * Math.cos(turn), radius * Math.sin(turn), up};
    }

    private static double[] face(int face, double one, double other) {
        double[] point = new double[3];
        int axis = face % 3;
        point[axis] = face < 3 ? 1 : -1;
        point[(axis + 1) % 3] = one;
        point[(axis + 2) % 3] = other;
        return point;
    }
}
