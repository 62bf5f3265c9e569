package io.vitharness.media;

/**
 * A stretch of one axis of a picture, from one place to another, in pixels; places between pixels are allowed. Single
 * precision, as Pillow reads its box.
 */
record Span(float from, float to) {

    static Span whole(int length) {
        return new Span(0, length);
    }

    boolean isWhole(int length) {
        return from == 0 && to == length;
    }
}
