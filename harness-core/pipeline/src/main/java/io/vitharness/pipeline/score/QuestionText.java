package io.vitharness.pipeline.score;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prompt in words, for people who look at single samples: its texts, and what of its films and clouds can be counted. */
final class QuestionText {

    private QuestionText() {}

    static String of(Prompt prompt) {
        return prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .flatMap(QuestionText::of)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> of(Part part) {
        if (part instanceof Part.Text text) {
            return Stream.of(text.text());
        }
        if (part instanceof Part.Video video) {
            return Stream.of("[film of " + ReadingText.count(video.frames().size(), "frame") + "]");
        }
        if (part instanceof Part.Points points) {
            return Stream.of(
                    "[cloud of " + ReadingText.count(points.coordinates().size() / points.width(), "point") + "]");
        }
        return Stream.of();
    }
}
