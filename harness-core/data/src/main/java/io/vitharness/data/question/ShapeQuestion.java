package io.vitharness.data.question;

import io.vitharness.data.scene.Scene;
import java.util.List;
import java.util.Optional;

/**
 * A question about one scene.
 *
 * @param hint a true sentence that may stand before the question and gives nothing away
 * @param options two to four, in random order, one of them the answer
 * @param answer right also for a reader who was shown no options
 */
public record ShapeQuestion(
        Topic topic, Scene scene, Optional<String> hint, String text, List<String> options, String answer) {

    public ShapeQuestion {
        options = List.copyOf(options);
        if (!options.contains(answer)) {
            throw new IllegalArgumentException("the answer '" + answer + "' must be one of the options " + options);
        }
    }

    /** The letter before the answer: A for the first option. */
    public char letter() {
        return (char) ('A' + options.indexOf(answer));
    }
}
