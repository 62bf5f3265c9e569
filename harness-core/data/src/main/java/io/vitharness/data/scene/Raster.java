package io.vitharness.data.scene;

import io.vitharness.spi.Image;

/** A square picture in memory, 8 bits red, green, blue per pixel, row by row. Immutable. */
public final class Raster {

    private final int side;
    private final byte[] rgb;

    Raster(int side, byte[] rgb) {
        this.side = side;
        this.rgb = rgb;
    }

    public int side() {
        return side;
    }

    /** 0..255: channel 0 is red, 1 green, 2 blue. */
    public int channel(int x, int y, int channel) {
        return rgb[(y * side + x) * 3 + channel] & 0xff;
    }

    /** A copy of the pixels, {@code side * side * 3} bytes. */
    public byte[] rgb() {
        return rgb.clone();
    }

    /** The picture as a PNG file: these very pixels, and the same bytes on every platform. */
    public Image png() {
        return Image.of(Png.encode(side, rgb));
    }
}
