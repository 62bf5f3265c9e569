package io.vitharness.media;

/**
 * Conversions between channels in Pillow's own integer arithmetic ({@code libImaging/Convert.c}, MIT-CMU licence).
 */
final class Channels {

    private Channels() {}

    static Picture rgb(Picture picture) {
        int channels = picture.channels();
        byte[] from = picture.shared();
        byte[] rgb = Picture.allocate(picture.size(), 3);
        int green = channels < 3 ? 0 : 1;
        int blue = channels < 3 ? 0 : 2;
        for (int i = 0, o = 0; i < from.length; i += channels, o += 3) {
            rgb[o] = from[i];
            rgb[o + 1] = from[i + green];
            rgb[o + 2] = from[i + blue];
        }
        return Picture.wrap(picture.size(), 3, rgb);
    }

    static Picture grey(Picture picture) {
        int channels = picture.channels();
        byte[] from = picture.shared();
        byte[] grey = Picture.allocate(picture.size(), 1);
        for (int i = 0, o = 0; o < grey.length; i += channels, o++) {
            grey[o] = channels < 3 ? from[i] : luma(from[i] & 0xff, from[i + 1] & 0xff, from[i + 2] & 0xff);
        }
        return Picture.wrap(picture.size(), 1, grey);
    }

    /** ITU-R 601-2, 0.299 R + 0.587 G + 0.114 B, rounded. */
    private static byte luma(int red, int green, int blue) {
        return (byte) ((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16);
    }

    /** Colours times alpha, as {@code RGBA} becomes {@code RGBa}; the last channel is alpha. */
    static byte[] premultiplied(byte[] bytes, int channels) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i += channels) {
            int alpha = bytes[i + channels - 1] & 0xff;
            for (int c = 0; c < channels - 1; c++) {
                result[i + c] = (byte) timesOver255(bytes[i + c] & 0xff, alpha);
            }
            result[i + channels - 1] = (byte) alpha;
        }
        return result;
    }

    /** Divides colours by alpha in place, as {@code RGBa} becomes {@code RGBA}. */
    static void unpremultiply(byte[] bytes, int channels) {
        for (int i = 0; i < bytes.length; i += channels) {
            int alpha = bytes[i + channels - 1] & 0xff;
            if (alpha != 0 && alpha != 255) {
                for (int c = 0; c < channels - 1; c++) {
                    bytes[i + c] = (byte) Math.min(255, 255 * (bytes[i + c] & 0xff) / alpha);
                }
            }
        }
    }

    /** Pillow's {@code MULDIV255}: the product of two values of 0..255 over 255, rounded, without a division. */
    static int timesOver255(int a, int b) {
        int product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    }
}
