package io.vitharness.judges.toolcalls;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code str.strip()} and {@code str.split()} as Python does them: its blanks are more than Java's. */
final class PythonText {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");

    private PythonText() {}

    // no regular expression: one that looks for the end tries every blank in the middle of the text
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static List<String> words(String text) {
        return Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
