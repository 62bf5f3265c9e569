package io.vitharness.data.coordinates;

/** The fence of three back ticks that models put around JSON. */
final class Fence {

    private static final String TICKS = "```";

    private Fence() {}

    /** What the first fence encloses, without the word behind its ticks; the whole text when there is none. */
    static String inside(String text) {
        int open = text.indexOf(TICKS);
        if (open < 0) {
            return text;
        }
        int start = open + TICKS.length();
        while (start < text.length() && Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int close = text.indexOf(TICKS, start);
        return text.substring(start, close < 0 ? text.length() : close);
    }
}
