package io.vitharness.media;

/**
 * What the first bytes of a file declare. Width and height are as they stand there, so they may be zero or absurd.
 *
 * @param isExact whether the pixels are those that Pillow decodes; false for lossy WebP only
 */
record Header(long width, long height, Orientation orientation, boolean isExact) {

    static Header of(long width, long height) {
        return of(width, height, Orientation.UPRIGHT);
    }

    static Header of(long width, long height, Orientation orientation) {
        return new Header(width, height, orientation, true);
    }
}
