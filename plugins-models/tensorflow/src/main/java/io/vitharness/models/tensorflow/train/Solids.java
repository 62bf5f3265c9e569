package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.SolidClouds;
import io.vitharness.models.tensorflow.part.PointCloud;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.Optional;
import java.util.Random;

/** Asks which solid a cloud of 256 points shows; a pure function of seed and index. */
final class Solids implements Teacher {

    private static final int POINTS = 256;

    private final SolidClouds clouds;
    private final VisionPart vision;

    Solids(long seed, VisionPart vision) {
        this.clouds = new SolidClouds(Purpose.TRAINING, seed);
        this.vision = vision;
    }

    @Override
    public float[] pixels(long index) {
        float[] points = clouds.points(index, POINTS);
        float[] places = new float[POINTS * 3];
        for (int i = 0; i < POINTS; i++) {
            System.arraycopy(points, i * SolidClouds.NUMBERS, places, i * 3, 3);
        }
        return PointCloud.input(vision, places);
    }

    @Override
    public Said said(long index, Form form, Random random) {
        String asked = random.nextBoolean() ? "What solid do the points show?" : "Which solid is this?";
        return new Said(asked, Optional.empty(), clouds.solid(index).word());
    }
}
