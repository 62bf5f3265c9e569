package io.vitharness.judges.classification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plain form in which answers and labels are compared. */
final class Words {

    /** Longer answers are cut in the middle: a verdict stands at the beginning or at the end. */
    private static final int MAX_PART = 5000;

    private static final Pattern REASONING = Pattern.compile("(?is)<think>.*?(?:</think>|$)");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019`]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'+#]+");

    private Words() {}

    /** Lower case, every run of marks and blanks as one blank. */
    static String plain(String text) {
        return MARKS.matcher(cleaned(text)).replaceAll(" ").strip();
    }

    /** Lower case without reasoning in think tags, sentence marks kept. */
    static String cleaned(String text) {
        String bare = REASONING.matcher(text).replaceAll(" ");
        String part = bare.length() <= 2 * MAX_PART
                ? bare
                : bare.substring(0, MAX_PART) + "\n" + bare.substring(bare.length() - MAX_PART);
        String same = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return APOSTROPHE.matcher(same).replaceAll("'");
    }
}
