package io.vitharness.media.mask;

/**
 * The smallest upright rectangle around a mask, in whole pixels: COCO's {@code [x, y, width, height]}. All zero for an
 * empty mask, as in the COCO API.
 */
public record Bounds(int left, int top, int width, int height) {

    static final Bounds EMPTY = new Bounds(0, 0, 0, 0);

    /** Whether the two share a pixel. */
    public boolean overlaps(Bounds other) {
        return Math.min(left + width, other.left + other.width) > Math.max(left, other.left)
                && Math.min(top + height, other.top + other.height) > Math.max(top, other.top);
    }
}
