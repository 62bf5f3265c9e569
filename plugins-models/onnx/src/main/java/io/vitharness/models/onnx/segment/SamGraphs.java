package io.vitharness.models.onnx.segment;

import io.vitharness.media.Size;
import io.vitharness.media.processor.PixelValues;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SAM's two graphs as transformers.js has them: {@code vision_encoder} sees a picture once,
 * {@code prompt_encoder_mask_decoder} is asked about places in it as often as wanted. Places are in pixels of the resized
 * picture.
 */
final class SamGraphs {

    private static final String PICTURE = "image_embeddings";
    private static final String PLACES = "image_positional_embeddings";
    private static final String POINTS = "input_points";
    private static final String LABELS = "input_labels";
    private static final String BOXES = "input_boxes";
    private static final String QUALITIES = "iou_scores";
    private static final String MASKS = "pred_masks";

    private final Session encoder;
    private final Session decoder;
    private final boolean takesBoxes;

    SamGraphs(Session encoder, Session decoder) throws ModelException {
        this.encoder = encoder;
        this.decoder = decoder;
        encoder.mayOnlyNeed(Set.of("pixel_values"));
        decoder.mayOnlyNeed(Set.of(PICTURE, PLACES, POINTS, LABELS, BOXES));
        for (String output : List.of(PICTURE, PLACES)) {
            encoder.output(output);
        }
        for (String output : List.of(QUALITIES, MASKS)) {
            decoder.output(output);
        }
        this.takesBoxes = decoder.header().input(BOXES).isPresent();
    }

    /** Whether boxes can be asked; graphs of most published folders take points alone. */
    boolean takesBoxes() {
        return takesBoxes;
    }

    /** A picture that was seen. */
    record Seen(Tensor picture, Tensor places) {}

    /** Masks for one question with what the graph believes of each: the expected overlap with the true mask. */
    record Masks(List<Plane> planes, List<Float> qualities) {

        /** The one that the graph believes best. */
        int best() {
            int best = 0;
            for (int i = 1; i < qualities.size(); i++) {
                best = qualities.get(i) > qualities.get(best) ? i : best;
            }
            return best;
        }
    }

    Seen see(PixelValues pixels) throws ModelException {
        long[] shape = pixels.shape().stream().mapToLong(Integer::longValue).toArray();
        Outputs outputs = encoder.run(Map.of("pixel_values", Tensor.floats(pixels.values(), shape)));
        return new Seen(outputs.get(PICTURE), outputs.get(PLACES));
    }

    /** The masks of what lies at some points; label 1 is within, 0 outside. */
    Masks ofPoints(Seen seen, float[] points, long... labels) throws ModelException {
        if (takesBoxes) {
            throw ModelException.permanent(decoder.name() + " takes a box with every question, so that points alone"
                    + " cannot be asked");
        }
        Map<String, Tensor> feeds = feeds(seen);
        feeds.put(POINTS, Tensor.floats(points, 1, 1, labels.length, 2));
        feeds.put(LABELS, Tensor.longs(labels, 1, 1, labels.length));
        return masks(feeds);
    }

    /** The masks of what lies in a box: left, top, right, bottom. */
    Masks ofBox(Seen seen, float... box) throws ModelException {
        if (!takesBoxes) {
            throw ModelException.permanent(decoder.name() + " has no input '" + BOXES + "', so that a box cannot be"
                    + " asked; it has " + decoder.header().inputs() + "; ask it with points");
        }
        Map<String, Tensor> feeds = feeds(seen);
        feeds.put(POINTS, Tensor.floats(new float[0], 1, 1, 0, 2));
        feeds.put(LABELS, Tensor.longs(new long[0], 1, 1, 0));
        feeds.put(BOXES, Tensor.floats(box, 1, 1, 4));
        return masks(feeds);
    }

    private static Map<String, Tensor> feeds(Seen seen) {
        return new HashMap<>(Map.of(PICTURE, seen.picture(), PLACES, seen.places()));
    }

    private Masks masks(Map<String, Tensor> feeds) throws ModelException {
        Outputs outputs = decoder.run(feeds);
        Tensor masks = outputs.get(MASKS);
        Size size = new Size(masks.length(-1), masks.length(-2));
        int pixels = Math.toIntExact(size.pixels());
        float[] qualities = outputs.get(QUALITIES).floats();
        List<Plane> planes = java.util.stream.IntStream.range(0, qualities.length)
                .mapToObj(i -> new Plane(size, masks.floats(i * pixels, pixels)))
                .toList();
        Float[] boxed = new Float[qualities.length];
        Arrays.setAll(boxed, i -> qualities[i]);
        return new Masks(planes, List.of(boxed));
    }
}
