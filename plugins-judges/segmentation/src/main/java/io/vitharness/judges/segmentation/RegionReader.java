package io.vitharness.judges.segmentation;

import io.vitharness.data.coordinates.AnswerRegions;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an answer as boxes and masks. An answer in words without any digit marks nothing in whatever convention, which
 * is a clear reading; an empty one says nothing, and one with digits needs the convention that its model declares.
 */
final class RegionReader {

    private final AnswerRegions texts = new AnswerRegions();

    Reading read(Question question, Answer answer) {
        List<Part.Region> said = regions(answer.parts());
        if (said.isEmpty()) {
            return withoutRegions(question, answer);
        }
        // recorded results are judged without the pictures, then the key knows their sizes
        boolean hasPictures = !question.prompt().pictures().isEmpty();
        Reading reading =
                hasPictures ? texts.read(question, answer) : new Reading.Clear(List.<Part>copyOf(said), "regions");
        return reading instanceof Reading.Clear clear ? checked(clear) : reading;
    }

    static List<Part.Region> regions(List<Part> parts) {
        return parts.stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
    }

    private Reading withoutRegions(Question question, Answer answer) {
        String text = answer.text();
        if (text.isBlank()) {
            return new Reading.Unclear("the answer is empty");
        }
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return new Reading.Clear(List.of(), "no region");
        }
        Reading reading = texts.read(question, answer);
        return reading instanceof Reading.Clear clear ? checked(clear) : reading;
    }

    private static Reading checked(Reading.Clear clear) {
        List<Part.Region> said = regions(clear.parts());
        for (int i = 0; i < said.size(); i++) {
            Optional<String> fault = fault(said.get(i));
            if (fault.isPresent()) {
                return new Reading.Unclear("region " + (i + 1) + " of " + said.size() + ": " + fault.get());
            }
        }
        return clear;
    }

    private static Optional<String> fault(Part.Region region) {
        if (region.picture() < 0) {
            return Optional.of("it is in picture number " + region.picture() + ", wanted 0 or more");
        }
        if (region.shape() instanceof Shape.Mask mask) {
            return maskFault(mask);
        }
        return region.shape() instanceof Shape.Box
                ? Optional.empty()
                : Optional.of(
                        "found a " + region.shape().getClass().getSimpleName().toLowerCase(Locale.ROOT)
                                + ", wanted a mask or a box");
    }

    private static Optional<String> maskFault(Shape.Mask mask) {
        try {
            Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
            return Optional.empty();
        } catch (MaskException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
