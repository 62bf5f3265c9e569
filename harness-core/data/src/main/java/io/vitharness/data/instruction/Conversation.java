package io.vitharness.data.instruction;

import java.util.List;

/**
 * One training sample: what a human asks about pictures and what the model shall say.
 *
 * @param images paths of the pictures, relative to the picture folder and safe to resolve there; none for text alone
 * @param turns human first, then strictly in turn, the model last; {@code <image>} once per picture
 */
public record Conversation(String id, List<String> images, List<Utterance> turns) {

    /** Stands in a turn where a picture goes. */
    public static final String IMAGE = "<image>";

    public Conversation {
        images = List.copyOf(images);
        turns = List.copyOf(turns);
        Rules.problem(images, turns).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** A conversation of one question, one picture and one answer; the picture comes first. */
    public static Conversation of(String id, String image, String question, String answer) {
        Utterance human = new Utterance(Speaker.HUMAN, IMAGE + "\n" + question);
        return new Conversation(id, List.of(image), List.of(human, new Utterance(Speaker.GPT, answer)));
    }
}
