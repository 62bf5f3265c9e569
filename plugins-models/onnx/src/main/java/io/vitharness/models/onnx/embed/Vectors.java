package io.vitharness.models.onnx.embed;

import java.util.ArrayList;
import java.util.List;

/** Vectors as the interface for judges has them. */
final class Vectors {

    private Vectors() {}

    static List<Double> doubles(float[] values) {
        List<Double> all = new ArrayList<>(values.length);
        for (float value : values) {
            all.add((double) value);
        }
        return all;
    }
}
