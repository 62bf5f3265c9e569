package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The offered choices: their labels, and their texts in the plain form in which answers are compared with them. */
final class Options {

    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) (?=.)");
    private static final String BEFORE = " \"'([,:;!?。、";
    private static final String AFTER = " \"')].,:;!?。、";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*");
    private static final Set<String> VAGUE = Set.of(
            "yes",
            "no",
            "true",
            "false",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "left",
            "right",
            "up",
            "down",
            "none",
            "both",
            "neither",
            "all",
            "other",
            "same",
            "different",
            "是",
            "否",
            "对",
            "错",
            "有",
            "没有",
            "无");

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Options(List<Choice> choices) {
        choices.forEach(choice -> texts.put(choice.label(), plain(Cleaning.of(choice.text()))));
    }

    static Options of(List<Choice> choices) {
        return new Options(choices);
    }

    /** Lower case, one blank between words, without an article in front and punctuation around. */
    static String plain(String text) {
        String bare = bare(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return ARTICLE.matcher(bare).replaceFirst("");
    }

    // no regular expression: one that looks for the end tries every mark in the middle of the text
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BEFORE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AFTER.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The label that a token names, in either case. */
    Optional<String> label(String token) {
        return texts.keySet().stream().filter(token::equalsIgnoreCase).findFirst();
    }

    /** A regular expression that matches any label. */
    String labelPattern() {
        return texts.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    /** The text of a label in its plain form. */
    String text(String label) {
        return texts.getOrDefault(label, "");
    }

    /** Labels of all choices whose text is this one. */
    Set<String> labelled(String text) {
        String plain = plain(text);
        var labels = new TreeSet<String>();
        texts.forEach((label, own) -> {
            if (!own.isEmpty() && own.equals(plain)) {
                labels.add(label);
            }
        });
        return labels;
    }

    /** Labels of the longest choice texts that this text starts with. */
    Set<String> startOf(String text) {
        String plain = plain(text);
        var labels = new TreeSet<String>();
        int longest = 1;
        for (Map.Entry<String, String> option : texts.entrySet()) {
            String own = option.getValue();
            if (own.length() < longest || !startsWithWord(plain, own)) {
                continue;
            }
            if (own.length() > longest) {
                labels.clear();
            }
            longest = own.length();
            labels.add(option.getKey());
        }
        return labels;
    }

    /** Choices with a text, label to plain text. */
    List<Map.Entry<String, String>> texts() {
        List<Map.Entry<String, String>> named = new ArrayList<>(texts.entrySet());
        named.removeIf(option ->
                option.getValue().isEmpty() || label(option.getValue()).isPresent());
        return named;
    }

    /** Whether a choice's text says little when it turns up inside a sentence. */
    boolean isVague(String label) {
        String text = text(label);
        return VAGUE.contains(text) || (text.length() < 2 && text.codePoints().allMatch(point -> point < 0x2E80));
    }

    /** Whether a choice's text is a number. */
    boolean isNumber(String label) {
        return NUMBER.matcher(text(label)).matches();
    }

    private static boolean startsWithWord(String text, String start) {
        return text.startsWith(start)
                && (text.length() == start.length() || !Words.isGlued(start, text.charAt(start.length())));
    }
}
