package io.vitharness.models.onnx.composition;

import io.vitharness.data.coordinates.CoordinateReader;
import io.vitharness.data.coordinates.Conventions;
import io.vitharness.data.coordinates.PictureSizes;
import io.vitharness.media.PictureException;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A model that finds boxes, as regions or written in a convention that it declares, and one that cuts out what lies in
 * them. Each box becomes a mask with the box's label, and with its confidence where it has one, else with what the second
 * believes. Where no box is found the first one's answer stands. Masks that the first gave itself stay.
 */
final class BoxThenMask implements Model {

    private final Model finder;
    private final Model cutter;
    private final CompositionConfig.Telling telling;
    private final ModelCard card;
    private final PictureSizes sizes = new PictureSizes();

    BoxThenMask(Model finder, Model cutter, CompositionConfig.Telling telling, ModelCard card) {
        this.finder = finder;
        this.cutter = cutter;
        this.telling = telling;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities first = finder.capabilities();
        return new Capabilities(
                first.picturesPerPrompt(),
                first.reads(),
                EnumSet.of(Medium.REGION),
                first.multiTurn(),
                Math.min(first.parallelCalls(), cutter.capabilities().parallelCalls()));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Answer found = finder.answer(request);
        List<Part> regions = new ArrayList<>();
        List<Part.Region> boxes = new ArrayList<>();
        for (Part.Region region : regions(request.prompt(), found)) {
            if (region.shape() instanceof Shape.Box) {
                boxes.add(region);
            } else {
                regions.add(region);
            }
        }
        for (Part.Region box : boxes) {
            regions.add(cut(request, box));
        }
        return regions.isEmpty()
                ? found
                : new Answer(regions, found.stop(), found.usage(), List.of(), Optional.of(found.text()));
    }

    @Override
    public void close() {
        finder.close();
        cutter.close();
    }

    private List<Part.Region> regions(Prompt prompt, Answer found) throws ModelException {
        List<Part.Region> given = found.parts().stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        Optional<CoordinateReader> reader = found.coordinates().flatMap(Conventions::find);
        if (!given.isEmpty() || reader.isEmpty()) {
            return given;
        }
        try {
            return reader.get().read(found.text(), sizes.of(prompt)).regions();
        } catch (PictureException fault) {
            throw ModelException.permanent("a picture of the prompt has no readable size: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    private Part.Region cut(Request request, Part.Region box) throws ModelException, InterruptedException {
        Part.Picture picture =
                new Part.Picture(request.prompt().pictures().get(box.picture()));
        Prompt prompt = Prompt.of(picture, new Part.Region(0, told((Shape.Box) box.shape()), "", box.confidence()));
        Answer cut = cutter.answer(new Request(prompt, request.decoding()));
        Part.Region mask = cut.parts().stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .findFirst()
                .orElseThrow(() -> ModelException.permanent(
                        cutter.card().system() + " gave no mask for the box " + box.shape()));
        return new Part.Region(
                box.picture(),
                mask.shape(),
                box.label(),
                box.confidence().isPresent() ? box.confidence() : mask.confidence());
    }

    private Shape told(Shape.Box box) {
        return telling == CompositionConfig.Telling.BOX
                ? box
                : new Shape.Point((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
    }
}
