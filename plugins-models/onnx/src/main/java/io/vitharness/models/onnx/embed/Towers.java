package io.vitharness.models.onnx.embed;

import io.vitharness.media.processor.PixelValues;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** The graphs that turn a picture and texts into vectors of one space. */
interface Towers {

    /** The vector of a picture, of any length but 0. */
    float[] picture(PixelValues pixels) throws ModelException;

    /** The vector of each text, in their order. */
    List<float[]> texts(TextRows.Block block) throws ModelException;

    /** How vectors become scores; asked once. */
    Scale scale(List<PixelValues> pictures, TextRows.Block block) throws ModelException;

    static Tensor tensor(PixelValues pixels) {
        long[] shape = pixels.shape().stream().mapToLong(Integer::longValue).toArray();
        return Tensor.floats(pixels.values(), shape);
    }

    /** The rows of {@code [rows, width]}. */
    static List<float[]> rows(Tensor tensor) {
        int width = tensor.length(-1);
        return java.util.stream.IntStream.range(0, tensor.length(0))
                .mapToObj(row -> tensor.floats(row * width, width))
                .toList();
    }
}
