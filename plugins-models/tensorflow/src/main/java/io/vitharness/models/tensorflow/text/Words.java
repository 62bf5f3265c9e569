package io.vitharness.models.tensorflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into words and joins them again; white space is not kept. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\[[A-Z]{2,}]|[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)?|[^\\s\\p{L}\\p{N}]");
    /** The word that ends a line, where lines are words. */
    static final String BREAK = "\n";

    /** In the place of every name of a picture's file, where lines are words. */
    public static final String FILE = "<file>";

    private static final Pattern FILE_NAME = Pattern.compile("[\\w/-]+\\.png");
    private static final Pattern LINE_WORD = Pattern.compile("\n|<file>|" + WORD.pattern());
    private static final Set<String> CLOSING = Set.of(".", ",", ":", ";", "?", "!", ")");

    private Words() {}

    /** Runs of letters and digits, tags such as {@code [SEG]}, and every other sign alone. */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** The same with every line break as a word, and every name of a picture's file as {@link #FILE}. */
    static List<String> splitLines(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = LINE_WORD.matcher(FILE_NAME.matcher(text).replaceAll(FILE)); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** The first name of a picture's file in a text. */
    public static Optional<String> file(String text) {
        Matcher name = FILE_NAME.matcher(text);
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }

    /** The words with spaces between, none before a closing sign or around a line break. */
    public static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean isFirst = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            boolean isApart = !isFirst && !CLOSING.contains(word) && !word.equals(BREAK);
            text.append(isApart ? " " : "").append(word);
        }
        return text.toString();
    }
}
