package io.vitharness.models.tensorflow.part;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups of a point cloud as Point-BERT takes them (arXiv 2111.14819, PointNet++ arXiv 1706.02413): centres that lie far
 * apart, the first one point 0, each next the point farthest from all before; then each centre's nearest points, itself
 * included, as seen from the centre. Of equally far points the first counts, so the same cloud gives the same groups.
 */
public final class PointGroups {

    private PointGroups() {}

    /**
     * Takes {@code x, y, z} of each point; gives for each group its centre, then its neighbours.
     *
     * @throws IllegalArgumentException where the cloud has fewer points than groups or than neighbours
     */
    public static float[] of(float[] cloud, int groups, int neighbours) {
        int points = cloud.length / 3;
        if (points < groups || points < neighbours) {
            throw new IllegalArgumentException("a cloud of " + points + " points cannot be cut into " + groups
                    + " groups of " + neighbours + " points");
        }
        float[] cut = new float[groups * (neighbours + 1) * 3];
        double[] nearest = new double[points];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int centre = 0;
        for (int group = 0; group < groups; group++) {
            put(cloud, centre, neighbours, cut, group * (neighbours + 1) * 3);
            centre = farthest(cloud, centre, nearest);
        }
        return cut;
    }

    private static void put(float[] cloud, int centre, int neighbours, float[] cut, int from) {
        System.arraycopy(cloud, centre * 3, cut, from, 3);
        int[] near = IntStream.range(0, cloud.length / 3)
                .boxed()
                .sorted(Comparator.comparingDouble(point -> distance(cloud, centre, point)))
                .limit(neighbours)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < neighbours * 3; i++) {
            int axis = i % 3;
            cut[from + 3 + i] = cloud[near[i / 3] * 3 + axis] - cloud[centre * 3 + axis];
        }
    }

    /** The point whose nearest centre is farthest, now that this one is a centre too. */
    private static int farthest(float[] cloud, int centre, double[] nearest) {
        int farthest = 0;
        for (int point = 0; point < nearest.length; point++) {
            nearest[point] = Math.min(nearest[point], distance(cloud, centre, point));
            farthest = nearest[point] > nearest[farthest] ? point : farthest;
        }
        return farthest;
    }

    private static double distance(float[] cloud, int one, int other) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double far = (double) cloud[one * 3 + axis] - cloud[other * 3 + axis];
            sum += far * far;
        }
        return sum;
    }
}
