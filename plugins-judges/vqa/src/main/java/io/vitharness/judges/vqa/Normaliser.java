package io.vitharness.judges.vqa;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The three published ways to make answers comparable: punctuation, number words, articles, contractions. */
final class Normaliser {

    private static final List<String> MARKS = List.of(
            ";", "/", "[", "]", "\"", "{", "}", "(", ")", "=", "+", "\\", "_", "-", ">", "<", "@", "`", ",", "?", "!");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("none", "0"),
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** The official code passes a flag, whose value is 32, where the count of replacements stands. */
    private static final int MOST_PERIODS = 32;

    // the lookbehind of the official pattern is misspelt and never forbids anything, so it is left out here
    private static final Pattern PERIOD = Pattern.compile("\\.(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LONE_PERIOD = Pattern.compile("(?<!\\d)\\.(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMMA = Pattern.compile("\\d,\\d", Pattern.UNICODE_CHARACTER_CLASS);

    private Normaliser() {}

    /** {@code vqaEval.py} and LAVIS: punctuation, then digits and articles. */
    static String official(String text) {
        return words(punctuation(text));
    }

    /** {@code m4c_evaluator.py}: commas, question marks and the genitive before everything else. */
    static String evalAi(String text) {
        String lower = PyText.lower(text).replace(",", "").replace("?", "").replace("'s", " 's");
        return words(punctuation(oneLine(lower)));
    }

    /** VLMEvalKit's {@code process_answer}: as official, but periods between a digit and a letter stay. */
    static String vlmEvalKit(String text) {
        return words(removed(LONE_PERIOD, marks(oneLine(text))));
    }

    /** Line feeds and tabs become blanks; then the ends are stripped. */
    static String oneLine(String text) {
        return PyText.strip(text.replace('\n', ' ').replace('\t', ' '));
    }

    /** The first half of the official normaliser. */
    static String punctuation(String text) {
        return removed(PERIOD, marks(text));
    }

    private static String marks(String text) {
        boolean everyMark = text.indexOf(',') >= 0 && COMMA.matcher(text).find();
        String out = text;
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                boolean beside = text.contains(mark + " ") || text.contains(" " + mark);
                out = out.replace(mark, beside || everyMark ? "" : " ");
            }
        }
        return out;
    }

    private static String removed(Pattern pattern, String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        for (int count = 0; count < MOST_PERIODS && matcher.find(); count++) {
            matcher.appendReplacement(out, "");
        }
        return matcher.appendTail(out).toString();
    }

    private static String words(String text) {
        UnaryOperator<String> number = word -> NUMBERS.getOrDefault(word, word);
        return PyText.split(PyText.lower(text)).stream()
                .map(number)
                .filter(word -> !ARTICLES.contains(word))
                .map(Contractions::mend)
                .collect(Collectors.joining(" "));
    }
}
