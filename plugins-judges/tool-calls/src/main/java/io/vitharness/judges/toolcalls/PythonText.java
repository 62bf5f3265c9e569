package io.vitharness.judges.toolcalls;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code str.strip()} and {@code str.split()} as Python does them: its blanks are more than Java's. */
final class PythonText {

    private static final String BLANK = "[\\s\\x1c-\\x1f\\x85\\p{Z}]";
    private static final Pattern AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
    private static final Pattern BETWEEN = Pattern.compile(BLANK + "+");

    private PythonText() {}

    static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    static List<String> words(String text) {
        return Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    }
}
