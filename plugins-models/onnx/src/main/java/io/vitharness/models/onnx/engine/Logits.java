package io.vitharness.models.onnx.engine;

/** What a decoder says of every next token: {@code [rows, positions, vocabulary]}. */
public final class Logits {

    private final Tensor tensor;

    Logits(Tensor tensor) {
        this.tensor = tensor;
    }

    public int rows() {
        return tensor.length(0);
    }

    public int positions() {
        return tensor.length(1);
    }

    public int vocabulary() {
        return tensor.length(2);
    }

    /** A copy of the logits after one position of one row. */
    public float[] at(int row, int position) {
        return tensor.floats((row * positions() + position) * vocabulary(), vocabulary());
    }

    /** A copy of the logits after the last position of one row. */
    public float[] last(int row) {
        return at(row, positions() - 1);
    }
}
