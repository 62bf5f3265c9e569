package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A detector as a model: one picture becomes regions with classes and confidences, the surest first. */
final class DetectorModel implements Model {

    private final Detector detector;
    private final int most;
    private final ModelCard card;
    private final Runnable closing;
    private final PictureReader reader = new PictureReader();

    DetectorModel(Detector detector, int most, ModelCard card, Runnable closing) {
        this.detector = detector;
        this.most = most;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, Set.of(Medium.TEXT, Medium.PICTURE), false, 1).giving(Set.of(Medium.REGION));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped before the detector ran");
        }
        List<Part> regions = detector
                .find(
                        reader.only(request.prompt(), "a detector"),
                        request.prompt().text())
                .stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(most)
                .map(DetectorModel::region)
                .toList();
        return new Answer(regions, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        closing.run();
    }

    private static Part region(Found found) {
        return new Part.Region(0, found.box(), found.label(), OptionalDouble.of(found.score()));
    }
}
