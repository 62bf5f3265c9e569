package io.vitharness.site.html;

import java.util.Locale;

/** Makes the invisible visible: what a reader sees is what stands in the file. */
public final class Visible {

    /** Longer text is cut, and says so. */
    public static final int MOST = 4_000;

    private Visible() {}

    /**
     * Shows direction marks, zero-width and other invisible characters as their code point, controls as pictures, lone
     * surrogates as their code; cuts what is too long.
     */
    public static String text(String raw) {
        int end = Math.min(raw.length(), MOST);
        if (end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1))) {
            end--;
        }
        var out = new StringBuilder(end + 16);
        raw.substring(0, end).codePoints().forEach(point -> append(out, point));
        if (end < raw.length()) {
            out.append(" … [cut at ")
                    .append(end)
                    .append(" of ")
                    .append(raw.length())
                    .append(" characters]");
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t') {
            out.appendCodePoint(point);
        } else if (point < 0x20) {
            out.appendCodePoint(0x2400 + point);
        } else if (point == 0x7F) {
            out.appendCodePoint(0x2421);
        } else if (isHidden(point)) {
            out.append("⟨U+").append(String.format(Locale.ROOT, "%04X", point)).append('⟩');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isNoCharacter(point)
                || isBlankLetter(point);
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    // letters and marks that draw nothing: Hangul fillers, Mongolian and tag selectors, combining grapheme joiner
    private static boolean isBlankLetter(int point) {
        return point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x034F
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
