package io.vitharness.media.processor;

import io.vitharness.media.OpencvResizer;
import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.Arrays;
import java.util.List;

/**
 * The processor of small detectors whose recipes use OpenCV: resized to one size, normalised, as red, green, blue or as
 * blue, green, red.
 *
 * @param keepsShape whether the picture keeps its shape and is filled up with black to the right and below; otherwise it
 *     is distorted
 * @param isBlueFirst whether the planes come in OpenCV's own order; the normaliser's numbers are of red, green and blue
 *     all the same
 */
public record StretchedPicture(
        Size size, OpencvResizer.Kernel kernel, boolean keepsShape, Normaliser normaliser, boolean isBlueFirst)
        implements Processor {

    @Override
    public Processed process(Picture picture) {
        Size content = keepsShape ? fitting(picture.size()) : size;
        Picture resized = new OpencvResizer(kernel).resize(picture.toRgb(), content);
        Picture whole =
                content.equals(size) ? resized : Picture.uniform(size, 0, 0, 0).with(resized, 0, 0);
        int plane = Math.toIntExact(size.pixels());
        float[] values = new float[3 * plane];
        normaliser.write(whole, new Normaliser.Plane(0, size.width(), size.height()), values);
        if (isBlueFirst) {
            float[] red = Arrays.copyOf(values, plane);
            System.arraycopy(values, 2 * plane, values, 0, plane);
            System.arraycopy(red, 0, values, 2 * plane, plane);
        }
        PixelValues pixels = new PixelValues(List.of(1, 3, size.height(), size.width()), values);
        return new Processed(pixels, picture.size(), content, Processed.Grid.ONE);
    }

    private Size fitting(Size original) {
        double scale = Math.min(
                (double) size.width() / original.width(), (double) size.height() / original.height());
        return new Size(
                Math.max(1, (int) Math.round(original.width() * scale)),
                Math.max(1, (int) Math.round(original.height() * scale)));
    }
}
