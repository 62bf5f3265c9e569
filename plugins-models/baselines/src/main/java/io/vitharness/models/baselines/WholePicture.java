package io.vitharness.models.baselines;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Says of every picture that each of its classes fills it: one box per class, the surest first. It reads a picture's size
 * and nothing else of it. Has no state; may be shared between threads.
 */
final class WholePicture implements Model {

    private final List<String> classes;

    /** At least one class. */
    WholePicture(List<String> classes) {
        this.classes = List.copyOf(classes);
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("baseline", "baselines 1: whole picture " + classes);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything().giving(Set.of(Medium.REGION));
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        List<Image> pictures = request.prompt().pictures();
        if (pictures.isEmpty()) {
            return Answer.text(classes.get(0));
        }
        List<Part> parts = new ArrayList<>();
        for (int picture = 0; picture < pictures.size(); picture++) {
            Size size = size(pictures.get(picture));
            for (int k = 0; k < classes.size(); k++) {
                parts.add(new Part.Region(
                        picture,
                        new Shape.Box(0, 0, size.width(), size.height()),
                        classes.get(k),
                        OptionalDouble.of(1 - (double) k / classes.size())));
            }
        }
        return new Answer(parts, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static Size size(Image image) throws ModelException {
        try {
            return new PictureDecoder(PictureDecoder.DEFAULT_MAX_PIXELS)
                    .probe(image.bytes())
                    .size();
        } catch (PictureException e) {
            throw ModelException.permanent("the picture's size cannot be read: " + e.getMessage());
        }
    }
}
