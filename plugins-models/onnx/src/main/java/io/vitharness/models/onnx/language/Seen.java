package io.vitharness.models.onnx.language;

import io.vitharness.media.processor.Processed;

/** A picture as the decoder will meet it. */
final class Seen {

    private final String expansion;
    private final float[] features;
    private final int count;
    private final Processed.Grid grid;

    /**
     * A picture as rows. The array is handed over, never copied.
     *
     * @param expansion what stands for it in the prompt's text; each of its image tokens takes one row
     * @param features its rows, one after the other
     * @param count how many rows
     * @param grid rows and columns of what the encoder gave, where places depend on it
     */
    Seen(String expansion, float[] features, int count, Processed.Grid grid) {
        this.expansion = expansion;
        this.features = features;
        this.count = count;
        this.grid = grid;
    }

    String expansion() {
        return expansion;
    }

    float[] features() {
        return features;
    }

    int count() {
        return count;
    }

    Processed.Grid grid() {
        return grid;
    }
}
