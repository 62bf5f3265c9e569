package io.vitharness.media;

import java.util.Arrays;

/**
 * The mean of the pixels under every output pixel, those at its edges by their share: {@code computeResizeAreaTab},
 * {@code ResizeArea} and {@code ResizeAreaFast} of OpenCV, in single precision. No edge may grow.
 */
final class OpencvArea {

    /** A share below this is none. */
    private static final double LEAST = 1e-3;

    private final int[] first;
    private final int[] count;
    private final float[][] shares;

    private OpencvArea(int in, int out) {
        this.first = new int[out];
        this.count = new int[out];
        this.shares = new float[out][];
        double scale = (double) in / out;
        for (int i = 0; i < out; i++) {
            double from = i * scale;
            double to = from + scale;
            double width = Math.min(scale, in - from);
            int last = Math.min((int) Math.floor(to), in - 1);
            int start = Math.min((int) Math.ceil(from), last);
            boolean before = start - from > LEAST;
            boolean after = to - last > LEAST;
            first[i] = before ? start - 1 : start;
            count[i] = last - start + (before ? 1 : 0) + (after ? 1 : 0);
            shares[i] = new float[count[i]];
            Arrays.fill(shares[i], (float) (1 / width));
            if (before) {
                shares[i][0] = (float) ((start - from) / width);
            }
            if (after) {
                shares[i][count[i] - 1] = (float) (Math.min(Math.min(to - last, 1), width) / width);
            }
        }
    }

    static Picture shrunk(Picture picture, Size size) {
        boolean isWhole = picture.width() % size.width() == 0 && picture.height() % size.height() == 0;
        byte[] out = Picture.allocate(size, picture.channels());
        if (isWhole) {
            blocks(picture, size, out);
        } else {
            weighed(picture, size, out);
        }
        return Picture.wrap(size, picture.channels(), out);
    }

    /** Whole blocks are added up in whole numbers; of four pixels a half rounds up, else to even. */
    private static void blocks(Picture picture, Size size, byte[] out) {
        int wide = picture.width() / size.width();
        int high = picture.height() / size.height();
        int channels = picture.channels();
        byte[] bytes = picture.shared();
        float share = 1f / (wide * high);
        for (int i = 0; i < out.length; i++) {
            int x = i / channels % size.width() * wide;
            int y = i / channels / size.width() * high;
            int sum = 0;
            for (int dy = 0; dy < high; dy++) {
                int at = ((y + dy) * picture.width() + x) * channels + i % channels;
                for (int dx = 0; dx < wide; dx++) {
                    sum += bytes[at + dx * channels] & 0xff;
                }
            }
            out[i] = (byte) (wide == 2 && high == 2 ? (sum + 2) >> 2 : (int) Math.rint(sum * share));
        }
    }

    private static void weighed(Picture picture, Size size, byte[] out) {
        OpencvArea across = new OpencvArea(picture.width(), size.width());
        OpencvArea down = new OpencvArea(picture.height(), size.height());
        float[] row = new float[Math.multiplyExact(size.width(), picture.channels())];
        float[] sums = new float[row.length];
        for (int y = 0; y < size.height(); y++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < down.count[y]; k++) {
                across.weigh(picture, down.first[y] + k, row);
                float share = down.shares[y][k];
                for (int i = 0; i < row.length; i++) {
                    sums[i] += share * row[i];
                }
            }
            for (int i = 0; i < row.length; i++) {
                out[y * row.length + i] = (byte) Math.max(0, Math.min(255, (int) Math.rint(sums[i])));
            }
        }
    }

    private void weigh(Picture picture, int y, float[] row) {
        byte[] bytes = picture.shared();
        int channels = picture.channels();
        int start = y * picture.width() * channels;
        for (int x = 0; x < first.length; x++) {
            for (int c = 0; c < channels; c++) {
                float sum = 0;
                int at = start + first[x] * channels + c;
                for (int k = 0; k < count[x]; k++) {
                    sum += (bytes[at + k * channels] & 0xff) * shares[x][k];
                }
                row[x * channels + c] = sum;
            }
        }
    }
}
