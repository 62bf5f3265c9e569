package io.vitharness.models.tensorflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into words and joins them again; white space is not kept. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\[[A-Z]{2,}]|[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)?|[^\\s\\p{L}\\p{N}]");
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

    /** The words with spaces between, none before a closing sign. */
    public static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean isApart = !text.isEmpty() && !CLOSING.contains(word);
            text.append(isApart ? " " : "").append(word);
        }
        return text.toString();
    }
}
