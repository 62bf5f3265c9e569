package io.vitharness.models.tensorflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into words and joins them again; white space is not kept. */
public final class Words {

    private static final Pattern WORD = Pattern.compile(
            "\\[[A-Z]{2,}]|<b\\d+>|\\p{Nd}|[\\p{L}\\p{N}&&[^\\p{Nd}]]+(?:['\u2019][\\p{L}]+)?|[^\\s\\p{L}\\p{N}]");
    /** The word that ends a line, where lines are words. */
    static final String BREAK = "\n";

    /** In the place of every name of a picture's file, where lines are words. */
    public static final String FILE = "<file>";

    private static final Pattern FILE_NAME = Pattern.compile("[\\w/-]+\\.png");
    private static final Pattern LINE_WORD = Pattern.compile("\n|<file>|" + WORD.pattern());
    private static final Set<String> CLOSING = Set.of(".", ",", ":", ";", "?", "!", ")", "]");

    private Words() {}

    /**
     * Runs of letters, tags such as {@code [SEG]}, {@link Bins}' words, and every other sign alone; so is each digit, as
     * LLaMA reads them.
     */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** The same with every line break as a word, and every name of a picture's file as {@link #FILE}. */
    public static List<String> splitLines(String text) {
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

    /**
     * The words with spaces between: none before a closing sign, behind an opening bracket, within a number or around a
     * line break.
     */
    public static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(isApart(words, i) ? " " : "").append(words.get(i));
        }
        return text.toString();
    }

    private static boolean isApart(List<String> words, int i) {
        String word = words.get(i);
        boolean isFirst =
                i == 0 || words.get(i - 1).equals(BREAK) || words.get(i - 1).equals("[");
        return !isFirst && !CLOSING.contains(word) && !word.equals(BREAK) && !isNumber(words, i);
    }

    /** Whether a word is a digit that goes on with the number before it. */
    private static boolean isNumber(List<String> words, int i) {
        boolean isFraction = i > 1 && words.get(i - 1).equals(".") && isDigit(words.get(i - 2));
        return isDigit(words.get(i)) && (isFraction || isDigit(words.get(i - 1)));
    }

    private static boolean isDigit(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }
}
