package io.vitharness.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a camera held a picture, the EXIF tag 274: what must be done to stand it upright. Same as Pillow's
 * {@code ImageOps.exif_transpose}.
 */
public enum Orientation {
    UPRIGHT(1, false, false, false),
    MIRRORED(2, false, true, false),
    UPSIDE_DOWN(3, false, true, true),
    MIRRORED_UPSIDE_DOWN(4, false, false, true),
    TRANSPOSED(5, true, false, false),
    TURN_RIGHT(6, true, false, true),
    TRANSVERSE(7, true, true, true),
    TURN_LEFT(8, true, true, false);

    private final int exif;
    private final boolean swapsAxes;
    private final boolean flipsX;
    private final boolean flipsY;

    /** The flips are those of the stored picture, after the axes are swapped. */
    Orientation(int exif, boolean swapsAxes, boolean flipsX, boolean flipsY) {
        this.exif = exif;
        this.swapsAxes = swapsAxes;
        this.flipsX = flipsX;
        this.flipsY = flipsY;
    }

    /** The orientation of an EXIF value; empty for any but 1 to 8. */
    static Optional<Orientation> of(long exif) {
        return Arrays.stream(values()).filter(one -> one.exif == exif).findFirst();
    }

    /** 1 to 8, the value in the file. */
    public int exif() {
        return exif;
    }

    /** The size of the picture once it stands upright. */
    public Size upright(Size stored) {
        return swapsAxes ? stored.transposed() : stored;
    }

    /** The stored picture, turned and mirrored so that it stands upright. */
    public Picture upright(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        Size size = upright(stored.size());
        int channels = stored.channels();
        byte[] turned = Picture.allocate(size, channels);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int place = (y * size.width() + x) * channels;
                System.arraycopy(stored.shared(), source(stored.size(), x, y) * channels, turned, place, channels);
            }
        }
        return Picture.wrap(size, channels, turned);
    }

    /** Which stored pixel an upright place shows. */
    private int source(Size stored, int x, int y) {
        int storedX = swapsAxes ? y : x;
        int storedY = swapsAxes ? x : y;
        int column = flipsX ? stored.width() - 1 - storedX : storedX;
        int line = flipsY ? stored.height() - 1 - storedY : storedY;
        return line * stored.width() + column;
    }
}
