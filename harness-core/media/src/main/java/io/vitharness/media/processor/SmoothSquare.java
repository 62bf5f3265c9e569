package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.List;

/**
 * The processor of OWLv2: padded with black to a square to the right and below, then smoothed by a Gaussian and
 * interpolated between pixels in floating point, as scipy's {@code ndimage} does it. Source: {@code
 * image_processing_owlv2.py}; agrees within 2e-3.
 */
public record SmoothSquare(Size size, Normaliser normaliser) implements Processor {

    @Override
    public Processed process(Picture picture) {
        Picture rgb = picture.toRgb();
        int edge = Math.max(rgb.width(), rgb.height());
        int plane = Math.toIntExact(size.pixels());
        float[] values = new float[3 * plane];
        double[] channel = new double[Math.multiplyExact(edge, edge)];
        byte[] bytes = rgb.bytes();
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < rgb.height(); y++) {
                for (int x = 0; x < rgb.width(); x++) {
                    channel[y * edge + x] = (bytes[(y * rgb.width() + x) * 3 + c] & 0xff) * normaliser.scale();
                }
            }
            double[] resized = resized(channel, edge);
            for (int i = 0; i < plane; i++) {
                values[c * plane + i] = normaliser.apply((float) resized[i], c);
            }
        }
        PixelValues pixels = new PixelValues(List.of(1, 3, size.height(), size.width()), values);
        return new Processed(pixels, picture.size(), content(rgb.size(), edge), Processed.Grid.ONE);
    }

    private Size content(Size original, int edge) {
        return new Size(
                Math.max(1, original.width() * size.width() / edge),
                Math.max(1, original.height() * size.height() / edge));
    }

    private double[] resized(double[] square, int edge) {
        SmoothLines across = new SmoothLines(edge, size.width());
        SmoothLines down = new SmoothLines(edge, size.height());
        double[] rows = new double[edge * size.width()];
        for (int y = 0; y < edge; y++) {
            across.resize(square, y * edge, 1, rows, y * size.width(), 1);
        }
        double[] resized = new double[size.width() * size.height()];
        for (int x = 0; x < size.width(); x++) {
            down.resize(rows, x, size.width(), resized, x, size.width());
        }
        return resized;
    }
}
