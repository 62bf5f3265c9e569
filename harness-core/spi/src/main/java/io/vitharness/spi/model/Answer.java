package io.vitharness.spi.model;

import io.vitharness.spi.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model said. Untrusted: never executed, never shown as anything but text and pictures.
 *
 * @param likelihoods one per choice when the model was asked to rank, otherwise empty
 * @param reasoning what a thinking model wrote before its answer, where it is told apart
 * @param coordinates the convention in which the text writes places, where the model declares one: the id of a reader
 *     of harness-data, such as {@code qwen-vl}
 */
public record Answer(
        List<Part> parts,
        Stop stop,
        Usage usage,
        List<LogLikelihood> likelihoods,
        Optional<String> reasoning,
        Optional<String> coordinates) {

    /** Why the model ended its answer. */
    public enum Stop {
        /** It had said all. */
        END,
        /** The token limit cut it off. */
        LENGTH,
        /** A filter of the server cut it off. */
        FILTER
    }

    public Answer {
        parts = List.copyOf(parts);
        likelihoods = List.copyOf(likelihoods);
    }

    /** An answer that declares no convention for places. */
    public Answer(
            List<Part> parts, Stop stop, Usage usage, List<LogLikelihood> likelihoods, Optional<String> reasoning) {
        this(parts, stop, usage, likelihoods, reasoning, Optional.empty());
    }

    /** A finished answer of one text. */
    public static Answer text(String text) {
        return text(text, Stop.END, Usage.UNKNOWN);
    }

    /** An answer of one text. */
    public static Answer text(String text, Stop stop, Usage usage) {
        return new Answer(List.of(new Part.Text(text)), stop, usage, List.of(), Optional.empty());
    }

    /** The likelihoods of the choices, as the answer to a ranking question. */
    public static Answer ranking(List<LogLikelihood> likelihoods) {
        return new Answer(List.of(), Stop.END, Usage.UNKNOWN, likelihoods, Optional.empty());
    }

    /** The same answer, its text written in a convention for places. */
    public Answer in(String convention) {
        return new Answer(parts, stop, usage, likelihoods, reasoning, Optional.of(convention));
    }

    /** The text parts, joined by line feeds. */
    public String text() {
        return parts.stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining("\n"));
    }
}
