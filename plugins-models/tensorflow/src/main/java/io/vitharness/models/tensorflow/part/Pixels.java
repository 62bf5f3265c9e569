package io.vitharness.models.tensorflow.part;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;

/** Colours as an encoder takes them. */
public final class Pixels {

    private static final float MIDDLE = 0.4f;

    private Pixels() {}

    /** A picture's file: upright, red-green-blue, squeezed to a square by Pillow's BOX filter. */
    public static float[] read(byte[] file, int side) throws PictureException {
        Picture picture = new PictureDecoder().decodeUpright(file).toRgb();
        return of(new Resizer(Resampling.BOX)
                .resize(picture, new Size(side, side))
                .bytes());
    }

    /** Bytes red, green, blue per pixel as numbers around 0. */
    public static float[] of(byte[] rgb) {
        float[] pixels = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            pixels[i] = (rgb[i] & 0xff) / 255f - MIDDLE;
        }
        return pixels;
    }
}
