package io.vitharness.data.scene;

import io.vitharness.media.Picture;

/**
 * What tampering leaves in the pixels of a picture. Cells are two pixels wide, as those of the background are, so that a
 * picture squeezed to half its side keeps the trace.
 *
 * @param seed decides the noise
 */
record Trace(Picture picture, Forgery.Kind kind, long seed) {

    private static final int CELL = 2;
    private static final int CHECK = 16;
    private static final int NOISE = 40;

    /** What a pixel's channel becomes, 0..255. */
    int value(int pixel, int channel) {
        return switch (kind) {
            case AIGC_INPAINTING -> mean(pixel, channel);
            case DEEPFAKE -> moved(pixel, channel, (column(pixel) + row(pixel)) % 2 == 0 ? CHECK : -CHECK);
            case PHOTOSHOP -> moved(pixel, channel, noise(pixel, channel));
        };
    }

    /** The rounded mean of a pixel and its neighbours, as far as they are inside. */
    private int mean(int pixel, int channel) {
        int side = picture.size().width();
        int sum = 0;
        int count = 0;
        for (int y = pixel / side - 1; y <= pixel / side + 1; y++) {
            for (int x = pixel % side - 1; x <= pixel % side + 1; x++) {
                if (x >= 0 && y >= 0 && x < side && y < side) {
                    sum += picture.sample(x, y, channel);
                    count++;
                }
            }
        }
        return (2 * sum + count) / (2 * count);
    }

    private int moved(int pixel, int channel, int by) {
        int side = picture.size().width();
        int value = picture.sample(pixel % side, pixel / side, channel) + by;
        return Math.max(0, Math.min(255, value));
    }

    /** From -40 to 40, the same within a cell. */
    private int noise(int pixel, int channel) {
        long cell = (long) row(pixel) * picture.size().width() + column(pixel);
        return (int) Math.floorMod(Draws.mix(~seed + 3 * cell + channel), 2L * NOISE + 1) - NOISE;
    }

    private int column(int pixel) {
        return pixel % picture.size().width() / CELL;
    }

    private int row(int pixel) {
        return pixel / picture.size().width() / CELL;
    }
}
