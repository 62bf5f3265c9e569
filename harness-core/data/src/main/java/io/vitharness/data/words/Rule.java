package io.vitharness.data.words;

import java.util.regex.Pattern;

/**
 * One way to find a token at the place where the last one ended. Of all rules the longest match wins, of equally long
 * ones the first; what a match holds beyond its first group counts for its length and is read again.
 *
 * @param halves whether the match is two tokens, its two groups
 */
record Rule(Pattern pattern, boolean halves) {

    static Rule whole(String regex) {
        return new Rule(Pattern.compile(regex), false);
    }

    static Rule halves(String regex) {
        return new Rule(Pattern.compile("(?i)" + regex), true);
    }
}
