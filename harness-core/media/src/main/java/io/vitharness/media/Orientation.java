package io.vitharness.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a camera held a picture, the EXIF tag 274: what must be done to stand it upright. Same as Pillow's
 * {@code ImageOps.exif_transpose}.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private final boolean swapsAxes;
    private final boolean flipsX;
    private final boolean flipsY;

    /** The flips are those of the stored picture, after the axes are swapped. */
    Orientation(boolean swapsAxes, boolean flipsX, boolean flipsY) {
        this.swapsAxes = swapsAxes;
        this.flipsX = flipsX;
        this.flipsY = flipsY;
    }

    /** The orientation of an EXIF value; empty for any but 1 to 8. */
    static Optional<Orientation> of(long exif) {
        return Arrays.stream(values()).filter(one -> one.exif() == exif).findFirst();
    }

    /** 1 to 8, the value in the file. */
    public int exif() {
        return ordinal() + 1;
    }

    /** The size of the picture once it stands upright. */
    public Size upright(Size stored) {
        return swapsAxes ? new Size(stored.height(), stored.width()) : stored;
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
