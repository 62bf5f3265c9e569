package io.vitharness.media.mask;

/** Tells of each pixel whether it belongs to a mask. */
@FunctionalInterface
public interface PixelTest {

    boolean contains(int x, int y);
}
