package io.vitharness.data.answers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table, or keys of a JSON line, hold the id and the answer.
 *
 * @param id empty takes the first of {@code index}, {@code question_id}, {@code questionId}, {@code id}
 * @param text empty takes the first of {@code prediction}, {@code text}, {@code response}; never {@code answer}, which
 *     is the key in most files
 */
public record AnswerColumns(Optional<String> id, Optional<String> text) {

    /** The usual names of VLMEvalKit, LLaVA and SEED-Bench. */
    public static final AnswerColumns USUAL = new AnswerColumns(Optional.empty(), Optional.empty());

    private static final List<String> IDS = List.of("index", "question_id", "questionId", "id");
    private static final List<String> TEXTS = List.of("prediction", "text", "response");

    Optional<String> idAmong(Collection<String> names) {
        return first(id, IDS, names);
    }

    Optional<String> textAmong(Collection<String> names) {
        return first(text, TEXTS, names);
    }

    /** The name that is wanted, in words. */
    String wantedId() {
        return wanted(id, IDS);
    }

    String wantedText() {
        return wanted(text, TEXTS);
    }

    private static Optional<String> first(Optional<String> given, List<String> usual, Collection<String> names) {
        List<String> candidates = given.map(List::of).orElse(usual);
        return candidates.stream().filter(names::contains).findFirst();
    }

    private static String wanted(Optional<String> given, List<String> usual) {
        return given.map(name -> "'" + name + "'").orElse("one of " + String.join(", ", usual));
    }
}
