package io.vitharness.media.processor;

import io.vitharness.media.Size;

/**
 * A picture as an encoder wants it.
 *
 * @param original the picture's own size
 * @param content what of each part shows the picture; the rest to the right and below is padding
 * @param grid the rows and columns of tiles or patches; one of each where the picture stays whole
 */
public record Processed(PixelValues pixels, Size original, Size content, Grid grid) {

    /** Rows and columns of tiles or patches. */
    public record Grid(int rows, int columns) {

        static final Grid ONE = new Grid(1, 1);
    }
}
