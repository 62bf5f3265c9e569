package io.vitharness.data.coordinates;

/** A few characters of an untrusted text, for a message. */
final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
        return "'" + line.replaceAll("\\p{Cntrl}", " ") + "'";
    }
}
