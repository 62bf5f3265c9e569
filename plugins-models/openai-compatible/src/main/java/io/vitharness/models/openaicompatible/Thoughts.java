package io.vitharness.models.openaicompatible;

import java.util.Optional;

/** An answer with the model's thinking taken out of its text. */
record Thoughts(String text, Optional<String> reasoning) {

    private static final String START = "<think>";
    private static final String END = "</think>";

    /**
     * Splits at the tags. A text that begins with an open tag and never closes it is all thinking; one that only closes
     * it had the opening tag in its prompt.
     */
    static Thoughts of(String content) {
        String begun = content.stripLeading();
        boolean isOpened = begun.startsWith(START);
        int end = content.indexOf(END);
        if (end < 0) {
            return isOpened ? new Thoughts("", thought(begun.substring(START.length()))) : plain(content);
        }
        String before = content.substring(0, end);
        if (!isOpened && before.contains(START)) {
            return plain(content); // tags in the middle are part of what it says
        }
        String thought = isOpened ? before.stripLeading().substring(START.length()) : before;
        return new Thoughts(content.substring(end + END.length()).stripLeading(), thought(thought));
    }

    private static Thoughts plain(String content) {
        return new Thoughts(content, Optional.empty());
    }

    private static Optional<String> thought(String text) {
        return Optional.of(text.strip()).filter(thought -> !thought.isEmpty());
    }
}
