package io.vitharness.media;

/** The JFIF colour conversion in 16-bit fixed point, as {@code jdcolor.c} of libjpeg. */
final class YcbcrToRgb {

    private static final int HALF = 1 << 15;

    private static final int[] RED_FROM_CR = table(91881, HALF, 16);
    private static final int[] BLUE_FROM_CB = table(116130, HALF, 16);
    private static final int[] GREEN_FROM_CR = table(-46802, 0, 0);
    private static final int[] GREEN_FROM_CB = table(-22554, HALF, 0);

    private YcbcrToRgb() {}

    /** Converts the first three channels of every pixel in place. */
    static void convert(byte[] samples, int channels) {
        for (int i = 0; i < samples.length; i += channels) {
            int luma = samples[i] & 0xff;
            int cb = samples[i + 1] & 0xff;
            int cr = samples[i + 2] & 0xff;
            samples[i] = clip(luma + RED_FROM_CR[cr]);
            samples[i + 1] = clip(luma + ((GREEN_FROM_CB[cb] + GREEN_FROM_CR[cr]) >> 16));
            samples[i + 2] = clip(luma + BLUE_FROM_CB[cb]);
        }
    }

    private static byte clip(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }

    private static int[] table(int factor, int rounding, int shift) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (factor * (i - 128) + rounding) >> shift;
        }
        return table;
    }
}
