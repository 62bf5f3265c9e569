package io.vitharness.models.onnx.detect;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.PixelValues;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.Dimension;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.List;

/**
 * A picture as a graph is fed it.
 *
 * @param original the picture's own size
 */
record Seen(Tensor pixels, Size original) {

    static Seen of(Picture picture, Processor processor) throws ModelException {
        try {
            PixelValues values = processor.process(picture).pixels();
            long[] shape = values.shape().stream().mapToLong(Integer::longValue).toArray();
            return new Seen(Tensor.floats(values.values(), shape), picture.size());
        } catch (IllegalArgumentException misfit) {
            throw ModelException.permanent("a picture of " + picture.size() + " pixels does not fit: "
                            + misfit.getMessage())
                    .causedBy(misfit);
        }
    }

    /** Refuses a picture of another size than a graph declares, with both. */
    Seen mustFit(Declared input, String graph) throws ModelException {
        List<Dimension> axes = input.shape();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis) instanceof Dimension.Fixed fixed && fixed.length() != pixels.shape()[axis]) {
                throw ModelException.permanent(graph + " takes '" + input + "', but preprocessor_config.json makes "
                        + Arrays.toString(pixels.shape()) + " of a picture of " + original + " pixels");
            }
        }
        return this;
    }

    /**
     * Ones for every pixel: a single picture is not filled up. A graph may want a fixed size, as published exports of
     * DETR want 64 x 64; since all is 1, any size means the same.
     */
    Tensor mask(OnnxHeader header) {
        long height = pixels.length(2);
        long width = pixels.length(3);
        List<Dimension> axes =
                header.input("pixel_mask").map(Declared::shape).orElse(List.of());
        if (axes.size() == 3) {
            height = axes.get(1) instanceof Dimension.Fixed fixed ? fixed.length() : height;
            width = axes.get(2) instanceof Dimension.Fixed fixed ? fixed.length() : width;
        }
        long[] ones = new long[Math.toIntExact(height * width)];
        Arrays.fill(ones, 1);
        return Tensor.longs(ones, 1, height, width);
    }
}
