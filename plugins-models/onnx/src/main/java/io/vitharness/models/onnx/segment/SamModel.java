package io.vitharness.models.onnx.segment;

import io.vitharness.media.Size;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * SAM: the prompt's regions say where to look, its answer is a mask for each box, then one for all points together. A
 * point labelled {@code background} is kept out of the mask. Of several masks that the graph gives, the one that it
 * believes best is taken. One call at a time.
 */
final class SamModel implements Model {

    private static final String OUTSIDE = "background";

    private final SamGraphs graphs;
    private final Processor processor;
    private final ModelCard card;
    private final Runnable closing;
    private final PictureReader pictures = new PictureReader();

    SamModel(SamGraphs graphs, Processor processor, ModelCard card, Runnable closing) {
        this.graphs = graphs;
        this.processor = processor;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, EnumSet.of(Medium.TEXT, Medium.PICTURE, Medium.REGION), false, 1)
                .giving(EnumSet.of(Medium.REGION));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Prompt prompt = request.prompt();
        List<Part.Region> asked = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        if (asked.isEmpty()) {
            throw ModelException.permanent("SAM must be told where to look: the prompt has no point and no box");
        }
        Processed processed = processor.process(pictures.only(prompt, "SAM"));
        return new Answer(
                regions(asked, processed), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        closing.run();
    }

    private List<Part> regions(List<Part.Region> asked, Processed processed)
            throws ModelException, InterruptedException {
        SamGraphs.Seen seen = graphs.see(processed.pixels());
        List<Part> regions = new ArrayList<>();
        List<Part.Region> points = new ArrayList<>();
        for (Part.Region region : asked) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the model was asked to stop");
            }
            if (region.shape() instanceof Shape.Box box) {
                regions.add(region(graphs.ofBox(seen, corners(box, processed)), region.label(), processed));
            } else if (region.shape() instanceof Shape.Point) {
                points.add(region);
            } else {
                throw ModelException.permanent("SAM is shown points and boxes, not a "
                        + region.shape().getClass().getSimpleName());
            }
        }
        if (!points.isEmpty()) {
            regions.add(region(masks(seen, points, processed), "", processed));
        }
        return regions;
    }

    private SamGraphs.Masks masks(SamGraphs.Seen seen, List<Part.Region> points, Processed processed)
            throws ModelException {
        float[] places = new float[2 * points.size()];
        long[] labels = new long[points.size()];
        for (int i = 0; i < labels.length; i++) {
            Shape.Point point = (Shape.Point) points.get(i).shape();
            places[2 * i] = (float) (point.x() * across(processed));
            places[2 * i + 1] = (float) (point.y() * down(processed));
            labels[i] = points.get(i).label().equals(OUTSIDE) ? 0 : 1;
        }
        return graphs.ofPoints(seen, places, labels);
    }

    private static float[] corners(Shape.Box box, Processed processed) {
        return new float[] {
            (float) (box.left() * across(processed)),
            (float) (box.top() * down(processed)),
            (float) (box.right() * across(processed)),
            (float) (box.bottom() * down(processed))
        };
    }

    private static Part.Region region(SamGraphs.Masks masks, String label, Processed processed) {
        int best = masks.best();
        double quality = Math.min(1, Math.max(0, masks.qualities().get(best)));
        Shape shape = whole(masks.planes().get(best), processed).shape();
        return new Part.Region(0, shape, label, OptionalDouble.of(quality));
    }

    /** As {@code post_process_masks}: to the padded picture, without its padding, to the picture's own size. */
    static Plane whole(Plane mask, Processed processed) {
        List<Integer> shape = processed.pixels().shape();
        Size padded = new Size(shape.get(shape.size() - 1), shape.get(shape.size() - 2));
        return mask.resized(padded).cut(processed.content()).resized(processed.original());
    }

    private static double across(Processed processed) {
        return (double) processed.content().width() / processed.original().width();
    }

    private static double down(Processed processed) {
        return (double) processed.content().height() / processed.original().height();
    }
}
