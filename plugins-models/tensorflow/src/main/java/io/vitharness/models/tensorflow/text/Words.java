package io.vitharness.models.tensorflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into words and joins them again; white space is not kept. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\[[A-Z]{2,}]|\\p{Nd}|[\\p{L}\\p{N}&&[^\\p{Nd}]]+(?:['\u2019][\\p{L}]+)?|[^\\s\\p{L}\\p{N}]");
    private static final Set<String> CLOSING = Set.of(".", ",", ":", ";", "?", "!", ")", "]");

    private Words() {}

    /** Runs of letters, tags such as {@code [SEG]}, and every other sign alone; so is each digit, as LLaMA reads them. */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** The words with spaces between, none before a closing sign, behind an opening bracket or within a number. */
    public static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean isApart = i > 0
                    && !CLOSING.contains(words.get(i))
                    && !words.get(i - 1).equals("[")
                    && !isNumber(words, i);
            text.append(isApart ? " " : "").append(words.get(i));
        }
        return text.toString();
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
