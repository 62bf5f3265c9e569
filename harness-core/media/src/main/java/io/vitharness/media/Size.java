package io.vitharness.media;

/** How many pixels wide and high; both at least 1. */
public record Size(int width, int height) {

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a size must be at least 1 x 1 pixels but is " + width + " x " + height);
        }
    }

    /** Width times height, without overflow. */
    public long pixels() {
        return (long) width * height;
    }

    /** Width and height exchanged. */
    public Size transposed() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    /** {@code 640 x 480}. */
    @Override
    public String toString() {
        return width + " x " + height;
    }
}
