package io.vitharness.models.onnx.language;

import io.vitharness.media.processor.PixelValues;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The graph that turns pixels into rows; its pixels have four axes or five, its rows two axes or three. */
final class VisionEncoder {

    private static final String PIXELS = "pixel_values";
    private static final String FEATURES = "image_features";

    private final Session session;
    private final int rank;

    /** Refuses a graph that wants more than pixels and what else is named. */
    VisionEncoder(Session session, Set<String> others) throws ModelException {
        this.session = session;
        this.rank = session.input(PIXELS).shape().size();
        session.output(FEATURES);
        Set<String> known = new HashSet<>(others);
        known.add(PIXELS);
        session.mayOnlyNeed(known);
    }

    /** The features of {@code [1, n, 3, height, width]}, {@code [1, 3, height, width]} or rows of patches. */
    VisionRows encode(PixelValues pixels, Map<String, Tensor> others) throws ModelException {
        long[] shape = pixels.shape().stream().mapToLong(Integer::longValue).toArray();
        Map<String, Tensor> feeds = new HashMap<>(others);
        feeds.put(PIXELS, Tensor.floats(pixels.values(), fitted(shape)));
        Tensor features = session.run(feeds).get(FEATURES);
        int width = features.length(-1);
        int rows = features.length(-2);
        int pictures = features.rank() == 2 ? 1 : features.length(0);
        return new VisionRows(features.floats(), pictures, rows, width);
    }

    private long[] fitted(long[] shape) {
        if (shape.length == 5 && rank == 4) {
            return new long[] {shape[0] * shape[1], shape[2], shape[3], shape[4]};
        }
        if (shape.length == 4 && rank == 5) {
            return new long[] {1, shape[0], shape[1], shape[2], shape[3]};
        }
        return shape;
    }
}
