package io.vitharness.models.tensorflow.folder;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.processor.Processed;
import io.vitharness.models.tensorflow.arch.SamConfig;
import io.vitharness.models.tensorflow.arch.SamPrompts.Meaning;
import io.vitharness.models.tensorflow.part.Smooth;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published SAM: the prompt's regions say where to look, its answer is a mask for each box, or one for all points
 * together. A point labelled {@code background} is kept out of the mask. May be asked by several threads.
 */
final class SamModel implements Model {

    private static final String OUTSIDE = "background";

    private final SamNet net;
    private final Pictures pictures;
    private final ModelCard card;
    private final List<AutoCloseable> opened;

    SamModel(SamNet net, Pictures pictures, ModelCard card, List<AutoCloseable> opened) {
        this.net = net;
        this.pictures = pictures;
        this.card = card;
        this.opened = List.copyOf(opened);
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
    public Answer answer(Request request) throws ModelException {
        Prompt prompt = request.prompt();
        if (prompt.pictures().size() != 1) {
            throw ModelException.permanent("SAM looks at one picture, but the prompt has "
                    + prompt.pictures().size());
        }
        Processed processed = pictures.read(prompt.pictures().get(0));
        List<SamPlaces> places = SamPlaces.of(prompt, processed);
        float[] picture = net.see(Pictures.floats(processed));
        List<Part> parts = new ArrayList<>();
        for (SamPlaces asked : places) {
            parts.add(region(net.masks(picture, asked.asked()), asked, processed));
        }
        return new Answer(parts, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        Opened.close(opened);
    }

    /** A lone point is ambiguous: of the masks for that case the one that SAM believes best. */
    private Part.Region region(List<float[]> decoded, SamPlaces asked, Processed processed) {
        float[] qualities = decoded.get(1);
        int chosen = 0;
        if (asked.isAmbiguous()) {
            chosen = 1;
            for (int i = 2; i < qualities.length; i++) {
                chosen = qualities[i] > qualities[chosen] ? i : chosen;
            }
        }
        Mask mask = mask(decoded.get(0), chosen, processed);
        Shape shape = new Shape.Mask(mask.size().width(), mask.size().height(), mask.text());
        double quality = Math.min(1, Math.max(0, qualities[chosen]));
        return new Part.Region(0, shape, asked.label(), OptionalDouble.of(quality));
    }

    private Mask mask(float[] masks, int index, Processed processed) {
        int side = 4 * net.config().grid();
        float[] one = Arrays.copyOfRange(masks, index * side * side, (index + 1) * side * side);
        float[] whole = atOwnSize(one, net.config(), processed.content(), processed.original());
        int width = processed.original().width();
        return Mask.where(processed.original(), (x, y) -> whole[y * width + x] > 0);
    }

    /** As {@code post_process_masks}: to the padded picture, without its padding, to the picture's own size. */
    static float[] atOwnSize(float[] logits, SamConfig config, Size content, Size original) {
        int side = 4 * config.grid();
        return new Smooth(new Size(side, side), logits)
                .resized(new Size(config.image(), config.image()))
                .cut(content)
                .resized(original)
                .values();
    }

    /** A prompt's places, in pixels of the resized picture. */
    private record SamPlaces(List<Float> places, List<Meaning> meanings, String label) {

        static List<SamPlaces> of(Prompt prompt, Processed processed) throws ModelException {
            double across =
                    (double) processed.content().width() / processed.original().width();
            double down =
                    (double) processed.content().height() / processed.original().height();
            List<SamPlaces> all = new ArrayList<>();
            SamPlaces points = new SamPlaces(new ArrayList<>(), new ArrayList<>(), "");
            for (Part.Region region : regions(prompt)) {
                if (region.shape() instanceof Shape.Box box) {
                    all.add(new SamPlaces(
                            List.of(
                                    (float) (box.left() * across),
                                    (float) (box.top() * down),
                                    (float) (box.right() * across),
                                    (float) (box.bottom() * down)),
                            List.of(Meaning.FIRST_CORNER, Meaning.SECOND_CORNER),
                            region.label()));
                } else if (region.shape() instanceof Shape.Point point) {
                    points.places().addAll(List.of((float) (point.x() * across), (float) (point.y() * down)));
                    boolean isOutside = region.label().equals(OUTSIDE);
                    points.meanings().add(isOutside ? Meaning.BACKGROUND : Meaning.FOREGROUND);
                } else {
                    throw ModelException.permanent("SAM is shown points and boxes, not a "
                            + region.shape().getClass().getSimpleName());
                }
            }
            if (!points.meanings().isEmpty()) {
                // a place that means nothing stands for the box that is not there
                points.places().addAll(List.of(0f, 0f));
                points.meanings().add(Meaning.NOTHING);
                all.add(points);
            }
            if (all.isEmpty()) {
                throw ModelException.permanent("SAM must be told where to look: the prompt has no point and no box");
            }
            return all;
        }

        boolean isAmbiguous() {
            return meanings.size() == 2 && meanings.contains(Meaning.NOTHING);
        }

        SamNet.Asked asked() {
            float[] numbers = new float[places.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = places.get(i);
            }
            int[] kinds = meanings.stream().mapToInt(Meaning::number).toArray();
            return new SamNet.Asked(numbers, kinds, 1, Optional.empty());
        }

        private static List<Part.Region> regions(Prompt prompt) {
            return prompt.turns().stream()
                    .flatMap(turn -> turn.parts().stream())
                    .filter(Part.Region.class::isInstance)
                    .map(Part.Region.class::cast)
                    .toList();
        }
    }
}
