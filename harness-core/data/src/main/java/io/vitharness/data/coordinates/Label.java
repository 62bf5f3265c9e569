package io.vitharness.data.coordinates;

/** What a text calls a place, cleaned of the signs around it. */
final class Label {

    /** What is longer is a sentence, not a label. */
    private static final int LONGEST = 200;

    private static final String SIGNS = " \t\u00a0:[](){};,.-*#>=\"'`\u2022";

    private Label() {}

    /** The last line of the words that stand before a place. */
    static String before(String words) {
        String text = words.stripTrailing();
        return clean(text.substring(text.lastIndexOf('\n') + 1));
    }

    static String clean(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && isSign(words.charAt(start))) {
            start++;
        }
        while (end > start && isSign(words.charAt(end - 1))) {
            end--;
        }
        return whole(words.substring(start, end));
    }

    /** As it stands, without the blanks around it. */
    static String whole(String words) {
        String label = words.strip();
        return label.length() > LONGEST ? "" : label;
    }

    private static boolean isSign(char character) {
        return SIGNS.indexOf(character) >= 0 || Character.isWhitespace(character);
    }
}
