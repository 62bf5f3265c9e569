package io.vitharness.models.onnx.language;

/** What a vision encoder gave: blocks of rows. */
final class VisionRows {

    private final float[] values;
    private final int pictures;
    private final int rows;
    private final int width;

    /** {@code pictures} blocks of {@code rows} rows of {@code width} numbers; the array is handed over. */
    VisionRows(float[] values, int pictures, int rows, int width) {
        this.values = values;
        this.pictures = pictures;
        this.rows = rows;
        this.width = width;
    }

    float[] values() {
        return values;
    }

    int pictures() {
        return pictures;
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /** How many rows all blocks have. */
    int all() {
        return pictures * rows;
    }
}
