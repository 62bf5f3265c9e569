package io.vitharness.models.onnx.language;

import java.util.Arrays;

/** A prompt as the decoder reads it. */
final class Prefix {

    private final long[] ids;
    private final float[] rows;
    private final long[][] places;

    /**
     * A prompt as tokens and rows. The arrays are handed over, never copied.
     *
     * @param ids its tokens
     * @param rows the embedding of each, pictures put in
     * @param places the position of each, axis by axis
     */
    Prefix(long[] ids, float[] rows, long[][] places) {
        this.ids = ids;
        this.rows = rows;
        this.places = places;
    }

    long[] ids() {
        return ids;
    }

    float[] rows() {
        return rows;
    }

    long[][] places() {
        return places;
    }

    int length() {
        return ids.length;
    }

    /** The position of the token that follows, on every axis. */
    long next() {
        return 1 + Arrays.stream(places).flatMapToLong(Arrays::stream).max().orElse(-1);
    }

    /** The same without its end. */
    Prefix first(int length, int width) {
        long[][] cut = new long[places.length][];
        Arrays.setAll(cut, axis -> Arrays.copyOf(places[axis], length));
        return new Prefix(Arrays.copyOf(ids, length), Arrays.copyOf(rows, length * width), cut);
    }
}
