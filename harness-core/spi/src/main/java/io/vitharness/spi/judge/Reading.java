package io.vitharness.spi.judge;

import io.vitharness.spi.Part;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer says, by rule, without the key. */
public sealed interface Reading {

    /**
     * The answer says this.
     *
     * @param rule the id of the rule that read it
     */
    record Clear(List<Part> parts, String rule) implements Reading {
        public Clear {
            parts = List.copyOf(parts);
        }

        /** A reading of one text, such as a choice's label. */
        public static Clear text(String text, String rule) {
            return new Clear(List.of(new Part.Text(text)), rule);
        }

        /** The text parts, joined by line feeds. */
        public String text() {
            return parts.stream()
                    .filter(Part.Text.class::isInstance)
                    .map(part -> ((Part.Text) part).text())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The answer declines; {@code words} are the words that say so. */
    record Refused(String words) implements Reading {}

    /** No rule could read the answer; it stays unread. */
    record Unclear(String because) implements Reading {}
}
