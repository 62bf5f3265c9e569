package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;

/** Point clouds as encoders take them: of a certain number of points, around the middle, the farthest at a distance of 1. */
public final class PointCloud {

    private PointCloud() {}

    /**
     * The numbers that an encoder of clouds is fed.
     *
     * @param cloud {@code x, y, z} of each point, at least one; of more than are wanted every so-many-th is taken, of
     *     fewer some come again
     */
    public static float[] input(VisionPart vision, float[] cloud) {
        if (vision instanceof VisionPart.PointNet part) {
            return normalised(cloud, part.points());
        }
        if (vision instanceof VisionPart.PointBert part) {
            return PointGroups.of(normalised(cloud, part.points()), part.groups(), part.neighbours());
        }
        throw new IllegalArgumentException("an encoder " + vision + " takes no point clouds");
    }

    private static float[] normalised(float[] cloud, int points) {
        int given = cloud.length / 3;
        if (given == 0) {
            throw new IllegalArgumentException("a cloud of no points shows nothing");
        }
        float[] chosen = new float[points * 3];
        for (int i = 0; i < points; i++) {
            System.arraycopy(cloud, (int) ((long) i * given / points) * 3, chosen, i * 3, 3);
        }
        double[] middle = new double[3];
        for (int i = 0; i < chosen.length; i++) {
            middle[i % 3] += chosen[i] / (double) points;
        }
        double farthest = 0;
        for (int i = 0; i < chosen.length; i += 3) {
            double x = chosen[i] - middle[0];
            double y = chosen[i + 1] - middle[1];
            double z = chosen[i + 2] - middle[2];
            farthest = Math.max(farthest, Math.sqrt(x * x + y * y + z * z));
        }
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = farthest == 0 ? 0 : (float) ((chosen[i] - middle[i % 3]) / farthest);
        }
        return chosen;
    }
}
