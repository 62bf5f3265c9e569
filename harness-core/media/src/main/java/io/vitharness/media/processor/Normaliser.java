package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import java.util.List;

/**
 * From bytes to numbers, channel by channel: {@code (byte * scale - mean) / deviation} in single precision.
 *
 * @param mean of red, green and blue, after scaling
 */
public record Normaliser(double scale, List<Double> mean, List<Double> deviation) {

    /** Numbers of 0..1. */
    public static final Normaliser UNIT = new Normaliser(1 / 255.0, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

    public Normaliser {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != 3 || deviation.size() != 3 || deviation.contains(0.0)) {
            throw new IllegalArgumentException("a picture is normalised by 3 means and 3 deviations other than 0, not "
                    + mean + " and " + deviation);
        }
    }

    /** Writes red, green and blue planes of the given width and height from {@code at} on; padding stays as it is. */
    void write(Picture rgb, Plane plane, float[] values) {
        byte[] bytes = rgb.bytes();
        for (int channel = 0; channel < 3; channel++) {
            float[] table = table(channel);
            for (int y = 0; y < rgb.height(); y++) {
                int to = plane.index(channel, y);
                int from = y * rgb.width() * 3 + channel;
                for (int x = 0; x < rgb.width(); x++) {
                    values[to + x] = table[bytes[from + 3 * x] & 0xff];
                }
            }
        }
    }

    private float[] table(int channel) {
        float[] table = new float[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = apply((float) (value * scale), channel);
        }
        return table;
    }

    /** One number that is scaled already. */
    float apply(float scaled, int channel) {
        return (scaled - mean.get(channel).floatValue())
                / deviation.get(channel).floatValue();
    }

    /** The colour of the mean, truncated to bytes. */
    int[] meanColour() {
        return mean.stream().mapToInt(value -> (int) (value * 255)).toArray();
    }

    /** Where three planes lie in an array: their first number, width and height. */
    record Plane(int at, int width, int height) {

        int index(int channel, int y) {
            return at + (channel * height + y) * width;
        }
    }
}
