package io.vitharness.models.tensorflow.part;

/** Colours as an encoder takes them. */
public final class Pixels {

    private static final float MIDDLE = 0.4f;

    private Pixels() {}

    /** Bytes red, green, blue per pixel as numbers around 0. */
    public static float[] of(byte[] rgb) {
        float[] pixels = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            pixels[i] = (rgb[i] & 0xff) / 255f - MIDDLE;
        }
        return pixels;
    }
}
