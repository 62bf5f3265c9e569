package io.vitharness.media;

/** One direction of a resize: so many input pixels, the stretch of them that is used, so many output pixels. */
record Axis(int in, Span span, int out) {

    /** Input pixels for one output pixel. The difference is taken in single precision, as Pillow does. */
    double scale() {
        return (double) (span.to() - span.from()) / out;
    }

    /** Whether every output pixel is the input pixel of the same place. */
    boolean isIdentity() {
        return in == out && span.isWhole(in);
    }
}
