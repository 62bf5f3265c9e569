package io.vitharness.data.coordinates;

import io.vitharness.media.Size;

/**
 * The size that Qwen2-VL and Qwen2.5-VL resize a picture to, {@code smart_resize} of {@code qwen-vl-utils}: sides that
 * are multiples of a factor, within a budget of pixels, of nearly the same shape.
 *
 * @param factor patch size times merge size, 28 for both models
 */
record SmartResize(int factor, long minPixels, long maxPixels) {

    Size of(Size picture) {
        long height = Math.max(factor, nearest(picture.height()));
        long width = Math.max(factor, nearest(picture.width()));
        if (height * width > maxPixels) {
            double shrink = Math.sqrt((double) picture.pixels() / maxPixels);
            height = Math.max(factor, below(picture.height() / shrink));
            width = Math.max(factor, below(picture.width() / shrink));
        } else if (height * width < minPixels) {
            double grow = Math.sqrt((double) minPixels / picture.pixels());
            height = above(picture.height() * grow);
            width = above(picture.width() * grow);
        }
        return new Size((int) width, (int) height);
    }

    private long nearest(int side) {
        // Python's round, which takes halves to the even neighbour
        return (long) Math.rint((double) side / factor) * factor;
    }

    private long below(double side) {
        return (long) Math.floor(side / factor) * factor;
    }

    private long above(double side) {
        return (long) Math.ceil(side / factor) * factor;
    }
}
