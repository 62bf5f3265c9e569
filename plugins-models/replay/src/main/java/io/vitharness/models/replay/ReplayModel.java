package io.vitharness.models.replay;

import io.vitharness.data.answers.PromptAnswers;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks answers up by the prompt's text and its pictures. Never changes; may be shared between threads. */
final class ReplayModel implements Model {

    private static final int SHOWN = 80;

    private final PromptAnswers answers;
    private final String hash;
    private final Optional<String> coordinates;

    ReplayModel(PromptAnswers answers, String hash, Optional<String> coordinates) {
        this.answers = answers;
        this.hash = hash;
        this.coordinates = coordinates;
    }

    @Override
    public ModelCard card() {
        return ModelCard.of(
                "replay",
                "recorded answers, sha256 " + hash
                        + coordinates.map(id -> ", places as " + id).orElse(""));
    }

    @Override
    public Capabilities capabilities() {
        Capabilities all = Capabilities.everything();
        return coordinates.isPresent() ? all.giving(Set.of(Medium.TEXT, Medium.REGION)) : all;
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        requireNoRegions(request.prompt());
        String text = request.prompt().text();
        List<String> pictures = pictures(request.prompt());
        return answers.find(text, pictures)
                .map(Answer::text)
                .map(answer -> coordinates.map(answer::in).orElse(answer))
                .orElseThrow(() -> ModelException.permanent("none of the " + answers.size()
                        + " recorded answers is to '" + shortened(text) + "' with " + pictures.size() + " pictures"));
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static void requireNoRegions(Prompt prompt) throws ModelException {
        boolean points =
                prompt.turns().stream().anyMatch(turn -> turn.parts().stream().anyMatch(Part.Region.class::isInstance));
        if (points) {
            throw ModelException.permanent("recorded answers are found by texts and pictures, but the prompt holds"
                    + " regions, which would not tell it from others; import the answers by their samples' ids");
        }
    }

    private static List<String> pictures(Prompt prompt) {
        return prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .flatMap(ReplayModel::images)
                .map(Image::sha256)
                .toList();
    }

    private static Stream<Image> images(Part part) {
        if (part instanceof Part.Picture picture) {
            return Stream.of(picture.image());
        }
        return part instanceof Part.Video video ? video.frames().stream() : Stream.of();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "..";
    }
}
