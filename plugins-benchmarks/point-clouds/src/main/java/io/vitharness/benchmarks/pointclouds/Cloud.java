package io.vitharness.benchmarks.pointclouds;

import io.vitharness.benchmarks.pointclouds.PointCloudsConfig.Sampling;
import io.vitharness.spi.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses points as PointLLM's {@code data/modelnet.py} does, and scales them. Points are {@code x, y, z} in a row. */
final class Cloud {

    private Cloud() {}

    /** At most so many points, moved to the middle, the farthest at a distance of 1. */
    static Part.Points shown(float[] all, int most, Sampling sampling) {
        float[] chosen = chosen(all, most, sampling);
        return new Part.Points(normalised(chosen), 3);
    }

    private static float[] chosen(float[] all, int most, Sampling sampling) {
        if (all.length <= 3 * most) {
            return all;
        }
        return sampling == Sampling.FIRST ? Arrays.copyOf(all, 3 * most) : farthest(all, most);
    }

    /** {@code farthest_point_sample}: next comes the point that is farthest from all before; from the first point on. */
    private static float[] farthest(float[] all, int most) {
        float[] chosen = new float[3 * most];
        double[] distances = new double[all.length / 3];
        Arrays.fill(distances, Double.MAX_VALUE);
        int next = 0;
        for (int i = 0; i < most; i++) {
            System.arraycopy(all, 3 * next, chosen, 3 * i, 3);
            next = farthest(all, next, distances);
        }
        return chosen;
    }

    /** Takes in the distances to one more point; the place of the farthest, the first of equal ones. */
    private static int farthest(float[] all, int from, double[] distances) {
        int farthest = 0;
        for (int i = 0; i < distances.length; i++) {
            double x = all[3 * i] - (double) all[3 * from];
            double y = all[3 * i + 1] - (double) all[3 * from + 1];
            double z = all[3 * i + 2] - (double) all[3 * from + 2];
            distances[i] = Math.min(distances[i], x * x + y * y + z * z);
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        return farthest;
    }

    /** {@code pc_normalize}; points that all lie in one place stay there, at the middle. */
    private static List<Float> normalised(float[] points) {
        double[] middle = new double[3];
        for (int i = 0; i < points.length; i++) {
            middle[i % 3] += points[i] / (points.length / 3.0);
        }
        double reach = 0;
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i] - middle[0];
            double y = points[i + 1] - middle[1];
            double z = points[i + 2] - middle[2];
            reach = Math.max(reach, Math.sqrt(x * x + y * y + z * z));
        }
        List<Float> normalised = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            normalised.add(reach == 0 ? 0f : (float) ((points[i] - middle[i % 3]) / reach));
        }
        return normalised;
    }
}
