package io.vitharness.judges.detection;

import io.vitharness.data.coordinates.AnswerRegions;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the regions of an answer: checks them, maps their labels to classes, gives them confidences by the policy. */
final class RegionReader {

    private final DetectionConfig config;
    private final AnswerRegions texts = new AnswerRegions();

    RegionReader(DetectionConfig config) {
        this.config = config;
    }

    Reading read(Question question, Answer answer) {
        if (answer.parts().stream().anyMatch(Part.Text.class::isInstance)
                && regions(answer.parts()).isEmpty()) {
            return readText(question, answer);
        }
        return clear(question, regions(answer.parts()), "regions");
    }

    // regions that a model gave as such need no picture beside them: recorded results are judged without any
    private Reading readText(Question question, Answer answer) {
        Reading reading = texts.read(question, answer);
        return reading instanceof Reading.Clear clear ? clear(question, regions(clear.parts()), clear.rule()) : reading;
    }

    private Reading clear(Question question, List<Part.Region> said, String rule) {
        Classes classes = new Classes(question.choices(), config);
        List<Part> read = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Optional<String> fault = fault(said.get(i));
            if (fault.isPresent()) {
                return new Reading.Unclear("region " + (i + 1) + " of " + said.size() + ": " + fault.get());
            }
            Part.Region region = said.get(i);
            String label =
                    classes.find(region.label()).map(Classes.Known::label).orElse(region.label());
            read.add(new Part.Region(region.picture(), region.shape(), label, confidence(region, i, said.size())));
        }
        return new Reading.Clear(read, rule);
    }

    private OptionalDouble confidence(Part.Region region, int place, int count) {
        return switch (config.confidence()) {
            case GIVEN, TOKEN_PROB -> region.confidence();
            case RANK -> OptionalDouble.of(1 - (place + 1.0) / (count + 1));
            case CONSTANT -> OptionalDouble.of(1);
        };
    }

    private Optional<String> fault(Part.Region region) {
        if (region.confidence().isPresent()
                && !Double.isFinite(region.confidence().getAsDouble())) {
            return Optional.of("its confidence is " + region.confidence().getAsDouble());
        }
        if (config.confidence() == DetectionConfig.Confidence.TOKEN_PROB
                && region.confidence().isEmpty()) {
            return Optional.of("it has no confidence from token probabilities");
        }
        return region.picture() == 0
                ? shapeFault(region.shape())
                : Optional.of("it is in picture " + (region.picture() + 1L) + ", but the question has one");
    }

    private Optional<String> shapeFault(Shape shape) {
        boolean wantsPose = config.outlines() == DetectionConfig.Outlines.KEYPOINTS;
        if (shape instanceof Shape.Point || wantsPose != shape instanceof Shape.Pose) {
            return Optional.of("found a " + shape.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ", wanted "
                    + (wantsPose ? "a pose" : "a box or a mask"));
        }
        if (shape instanceof Shape.Pose pose && pose.keypoints().size() != PoseOverlap.JOINTS * PoseOverlap.WIDTH) {
            return Optional.of("found " + pose.keypoints().size() + " numbers, wanted x, y and visibility of "
                    + PoseOverlap.JOINTS + " joints");
        }
        return shape instanceof Shape.Mask mask ? maskFault(mask) : Optional.empty();
    }

    private static Optional<String> maskFault(Shape.Mask mask) {
        try {
            Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
            return Optional.empty();
        } catch (MaskException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<Part.Region> regions(List<Part> parts) {
        return parts.stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
    }
}
