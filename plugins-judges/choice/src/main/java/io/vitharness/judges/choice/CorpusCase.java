package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import java.util.List;

/**
 * An answer with the reading that a careful person would give.
 *
 * @param line where it stands in the corpus, counted from 1
 */
public record CorpusCase(int line, List<Choice> choices, Wanted wanted, String answer) {

    public CorpusCase {
        choices = List.copyOf(choices);
    }

    /** What an answer says to a careful person. */
    public sealed interface Wanted {

        /** It names this choice. */
        record Label(String label) implements Wanted {}

        /** It declines. */
        record Refusal() implements Wanted {}

        /** It names no choice, or several. */
        record Nothing() implements Wanted {}
    }
}
