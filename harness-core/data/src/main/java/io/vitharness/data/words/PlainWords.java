package io.vitharness.data.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that are plain to see: letters, letters joined by hyphens, digits, and {@code 's}, before a blank or before a
 * sign and a blank. Nearly all of a caption is such; whatever else it holds is left to {@link Rules}, which say the
 * same of these tokens and take far longer.
 */
final class PlainWords {

    // what is longer may be cut
    private static final int LONGEST = 300;
    private static final Set<String> HALVED = Set.of("cannot", "gonna", "wanna", "gotta", "gimme", "lemme");

    private final char[] shape;

    PlainWords(char[] shape) {
        this.shape = shape;
    }

    /** The words of a caption that needs no rule; empty for others. */
    static Optional<String> all(String caption) {
        char[] text = caption.toCharArray();
        if (!Shapes.isPlain(text)) {
            return Optional.empty();
        }
        PlainWords plain = new PlainWords(text);
        JoinedWords words = new JoinedWords(text);
        int place = 0;
        while (place < text.length) {
            int end = plain.end(place);
            if (end == place && !plain.isClosed(place)) {
                return Optional.empty();
            }
            words.add(place, end);
            place = plain.afterSign(end);
        }
        return Optional.of(words.toString());
    }

    /** Where the token that starts here ends; here, where the rules must be asked. */
    int end(int place) {
        int end = letters(place);
        if (end - place > LONGEST) {
            return place;
        }
        if (end > place) {
            return afterLetters(place, end);
        }
        if (isOwning(place)) {
            return place + 2;
        }
        end = digits(place);
        return end - place <= LONGEST && isClosed(end) && !isDigit(end + 1) ? end : place;
    }

    /** Whether a sign that ends words stands here, with nothing or a blank behind it. */
    boolean isLastSign(int place) {
        return place < shape.length && isSign(shape[place]) && isBlank(place + 1);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    // past a blank, or past a sign that is no word
    private int afterSign(int place) {
        return isClosed(place) ? place + 1 : place;
    }

    private int afterLetters(int place, int end) {
        if (isHalved(place, end)) {
            return place;
        }
        if (end < shape.length && shape[end] == '-') {
            int joined = joined(end);
            return joined - place <= LONGEST && isClosed(joined) ? joined : place;
        }
        if (end < shape.length && shape[end] == '.') {
            return isBlank(end + 1) && !mayKeepFullStop(place, end) ? end : place;
        }
        return isClosed(end) || (end - place > 1 && isOwning(end)) ? end : place;
    }

    private boolean mayKeepFullStop(int place, int end) {
        return Abbreviations.mayKeepFullStop(String.valueOf(shape, place, end - place));
    }

    // from the first hyphen; the hyphen itself where no letter follows one
    private int joined(int hyphen) {
        int end = hyphen;
        while (end < shape.length && shape[end] == '-') {
            int next = letters(end + 1);
            if (next == end + 1) {
                return hyphen;
            }
            end = next;
        }
        return end;
    }

    private boolean isOwning(int place) {
        return place + 1 < shape.length && shape[place] == '\'' && shape[place + 1] == 's' && isClosed(place + 2);
    }

    private boolean isClosed(int place) {
        return isBlank(place) || isLastSign(place);
    }

    private boolean isBlank(int place) {
        return place >= shape.length || shape[place] == ' ';
    }

    private static boolean isSign(char c) {
        return c == ',' || c == '.' || c == '!' || c == '?';
    }

    private boolean isHalved(int place, int end) {
        return (end - place == 5 || end - place == 6)
                && HALVED.contains(String.valueOf(shape, place, end - place).toLowerCase(Locale.ROOT));
    }

    private int letters(int place) {
        int end = place;
        while (end < shape.length && isLetter(shape[end])) {
            end++;
        }
        return end;
    }

    private int digits(int place) {
        int end = place;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int place) {
        return place < shape.length && shape[place] >= '0' && shape[place] <= '9';
    }
}
