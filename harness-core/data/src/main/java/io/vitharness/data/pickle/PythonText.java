package io.vitharness.data.pickle;

import java.io.ByteArrayOutputStream;

/** The two ways in which pickles of protocol 0 write texts. */
final class PythonText {

    private PythonText() {}

    /**
     * A text as Python 2's {@code repr} writes it, between quotes and with escapes.
     *
     * @throws IllegalArgumentException where it is none
     */
    static String quoted(String line) {
        boolean isQuoted = line.length() >= 2
                && (line.charAt(0) == '\'' || line.charAt(0) == '"')
                && line.charAt(line.length() - 1) == line.charAt(0);
        if (!isQuoted) {
            throw new IllegalArgumentException("a text without its quotes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = line.length() - 1;
        int at = 1;
        while (at < end) {
            char letter = line.charAt(at++);
            if (letter != '\\') {
                bytes.write(letter);
            } else if (at >= end) {
                throw new IllegalArgumentException("an escape without its letter");
            } else {
                at = escape(line, at, end, bytes);
            }
        }
        return PickleInput.text(bytes.toByteArray());
    }

    /** Writes what an escape stands for and returns where the text goes on. */
    private static int escape(String line, int at, int end, ByteArrayOutputStream bytes) {
        char letter = line.charAt(at);
        switch (letter) {
            case 'n' -> bytes.write('\n');
            case 't' -> bytes.write('\t');
            case 'r' -> bytes.write('\r');
            case '\\', '\'', '"' -> bytes.write(letter);
            case 'x' -> {
                return number(line, at + 1, Math.min(at + 3, end), bytes);
            }
            default -> throw new IllegalArgumentException("the unknown escape '\\" + letter + "'");
        }
        return at + 1;
    }

    private static int number(String line, int from, int to, ByteArrayOutputStream bytes) {
        bytes.write(Integer.parseInt(line, from, to, 16));
        return to;
    }

    /**
     * A text in which {@code \}{@code u0041} and {@code \}{@code U00000041} stand for characters.
     *
     * @throws IllegalArgumentException where an escape has too few digits or names no character
     */
    static String raw(String line) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int digits = digits(line, at);
            if (digits == 0) {
                text.append(line.charAt(at++));
            } else if (at + 2 + digits > line.length()) {
                throw new IllegalArgumentException("an escape of too few digits");
            } else {
                text.appendCodePoint(Integer.parseInt(line, at + 2, at + 2 + digits, 16));
                at += 2 + digits;
            }
        }
        return text.toString();
    }

    private static int digits(String line, int at) {
        if (line.charAt(at) != '\\' || at + 1 == line.length()) {
            return 0;
        }
        return switch (line.charAt(at + 1)) {
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }
}
