package io.vitharness.data.editing;

import io.vitharness.media.Picture;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.PixelTest;

/**
 * Reads which pixels were edited out of a mask file. MagicBrush marks them by transparency, other sets by light: where
 * any pixel is not opaque its transparency (255 - alpha) is the value, else its lightness (ITU-R 601-2).
 */
public final class EditMask {

    private static final int FULL = 255;

    private EditMask() {}

    /**
     * The marked pixels.
     *
     * @throws MaskValueException where {@link MaskRule#FULL} finds values between 1 and 255 but none of 255
     */
    public static Mask of(Picture picture, MaskRule rule) throws MaskValueException {
        Picture values = values(picture);
        return Mask.where(values.size(), test(values, rule));
    }

    /** Whether the file marks pixels by transparency. */
    public static boolean isTransparent(Picture picture) {
        boolean hasAlpha = picture.channels() % 2 == 0;
        return hasAlpha && greatest(transparency(picture)) > 0;
    }

    /** The values as a grey picture: transparency where there is any, else lightness. */
    public static Picture values(Picture picture) {
        return isTransparent(picture) ? Picture.of(picture.size(), 1, transparency(picture)) : picture.toGrey();
    }

    private static byte[] transparency(Picture picture) {
        byte[] all = picture.bytes();
        byte[] values = new byte[all.length / picture.channels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (FULL - (all[(i + 1) * picture.channels() - 1] & 0xff));
        }
        return values;
    }

    private static PixelTest test(Picture values, MaskRule rule) throws MaskValueException {
        if (rule == MaskRule.ANY) {
            return (x, y) -> values.sample(x, y, 0) > 0;
        }
        int most = greatest(values.bytes());
        if (most > 1 && most < FULL) {
            throw new MaskValueException("found " + most + " as its greatest value, wanted 255, or 1 and 0 alone"
                    + " (every value above 0 counts under the rule 'any')");
        }
        int full = Math.max(1, most);
        return (x, y) -> values.sample(x, y, 0) == full;
    }

    private static int greatest(byte[] values) {
        int greatest = 0;
        for (byte value : values) {
            greatest = Math.max(greatest, value & 0xff);
        }
        return greatest;
    }
}
