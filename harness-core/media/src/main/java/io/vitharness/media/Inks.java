package io.vitharness.media;

/** Prints cyan, magenta, yellow and black on white, without a profile: Pillow's {@code cmyk2rgb}. */
final class Inks {

    private Inks() {}

    static Picture picture(Size size, byte[] cmyk) {
        byte[] rgb = Picture.allocate(size, 3);
        for (int i = 0, o = 0; o < rgb.length; i += 4, o += 3) {
            int light = 255 - (cmyk[i + 3] & 0xff);
            rgb[o] = shade(cmyk[i], light);
            rgb[o + 1] = shade(cmyk[i + 1], light);
            rgb[o + 2] = shade(cmyk[i + 2], light);
        }
        return Picture.wrap(size, 3, rgb);
    }

    private static byte shade(byte ink, int light) {
        return (byte) (light - Channels.timesOver255(ink & 0xff, light));
    }
}
