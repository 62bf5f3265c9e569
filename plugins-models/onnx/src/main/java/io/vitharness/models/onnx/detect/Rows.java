package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;

/** The numbers of one picture, row by row: what a graph gave with the shape {@code [1, count, width]}. */
final class Rows {

    private final float[] values;
    private final int width;

    private Rows(float[] values, int width) {
        this.values = values;
        this.width = width;
    }

    /** Of an output; another shape is told with the output's name. */
    static Rows of(String output, Tensor tensor) throws ModelException {
        if (tensor.rank() != 3 || tensor.length(0) != 1) {
            throw ModelException.permanent(
                    "the output '" + output + "' is " + tensor + ", wanted [1, boxes, numbers]: one picture at a time");
        }
        return new Rows(tensor.floats(), tensor.length(2));
    }

    static Rows of(float[] values, int width) {
        return new Rows(values, width);
    }

    int count() {
        return width == 0 ? 0 : values.length / width;
    }

    int width() {
        return width;
    }

    float at(int row, int column) {
        return values[row * width + column];
    }

    /** The place of the greatest number among the first ones of a row; the first of equal ones. */
    int greatest(int row, int columns) {
        int greatest = 0;
        for (int column = 1; column < columns; column++) {
            if (at(row, column) > at(row, greatest)) {
                greatest = column;
            }
        }
        return greatest;
    }

    float[] values() {
        return values;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
