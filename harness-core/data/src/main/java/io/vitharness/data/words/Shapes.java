package io.vitharness.data.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Stands for every character by one of its class, so that rules need to know few characters: letters beyond ASCII
 * become {@link #LETTER} and so on, ASCII stays. A shape is as long as its text.
 */
final class Shapes {

    static final char LETTER = '\u00e9';
    static final char DIGIT = '\u0663';
    /** Combines with the letter before it. */
    static final char MARK = '\u0301';
    /** A token of its own. */
    static final char SYMBOL = '\u00a4';
    /** Vanishes, and parts what stands around it. */
    static final char GONE = '\u0001';

    static final char HYPHEN = '\u2010';
    static final char DASH = '\u2013';
    static final char APOSTROPHE = '\u2019';
    static final char OPENING = '\u2018';

    /** May part a word. */
    static final char SOFT_HYPHEN = '\u00ad';

    /** All shapes beyond ASCII. */
    static final String BEYOND_ASCII =
            "" + LETTER + DIGIT + MARK + SYMBOL + HYPHEN + DASH + APOSTROPHE + OPENING + SOFT_HYPHEN;

    private static final char LAST_BLANK = '\u3000';

    // read when the first text that needs them comes
    private static final class Table {
        static final char[] CLASSES = classes();
    }

    private Shapes() {}

    /** For reading alone: may be the text itself. */
    static char[] of(char[] text) {
        return isPlain(text) ? text : classified(text);
    }

    /** Whether every character is its own shape, known without the table. */
    static boolean isPlain(char[] text) {
        for (char c : text) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static char[] classified(char[] text) {
        char[] shape = new char[text.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Table.CLASSES[text[i]];
        }
        return shape;
    }

    private static char[] classes() {
        char[] classes = new char[Character.MAX_VALUE + 1];
        Arrays.fill(classes, GONE);
        for (char c = '!'; c <= '~'; c++) {
            classes[c] = c;
        }
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream("characters.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> mark(classes, List.of(line.split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (char c = 0; c <= LAST_BLANK; c++) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                classes[c] = ' ';
            }
        }
        return special(classes);
    }

    private static void mark(char[] classes, List<String> words) {
        char shape = switch (words.get(0)) {
            case "letter" -> LETTER;
            case "digit" -> DIGIT;
            case "mark" -> MARK;
            default -> SYMBOL;
        };
        for (String range : words.subList(1, words.size())) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1], 16);
            for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
                classes[c] = shape;
            }
        }
    }

    // quotes, dashes and signs of money of Unicode and of Windows' code page 1252
    private static char[] special(char[] classes) {
        fill(classes, "\u201c\u201d\u00ab\u00bb\u0093\u0094", '"');
        fill(classes, "\u2019\u0092\u203a", APOSTROPHE);
        fill(classes, "\u2018\u201b\u0091\u2039", OPENING);
        fill(classes, "\u2013\u2014\u2015\u0096\u0097", DASH);
        fill(classes, "\u058a\u2010\u2011", HYPHEN);
        fill(classes, "\u20ac\u0080\u00a4\u20a0\u00a2\u00a3\u00bc\u00bd\u00be\u2153\u2154\u2026\u0085", SYMBOL);
        fill(classes, "\u00ad", SOFT_HYPHEN);
        return classes;
    }

    private static void fill(char[] classes, String characters, char shape) {
        characters.chars().forEach(c -> classes[c] = shape);
    }
}
