package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A piece of a text that has tags in it, such as {@code <box>}, {@code </box>}, {@code <loc_12>} or {@code <|box_start|>}. */
sealed interface Item {

    /** What stands between two tags. */
    record Words(String text) implements Item {}

    /**
     * A tag.
     *
     * @param name without the angle brackets
     */
    record Tag(String name) implements Item {

        /** The number behind a prefix, as 12 in {@code loc_12}; nothing when the tag is another one. */
        OptionalInt number(String prefix) {
            int digits = name.length() - prefix.length();
            if (!name.startsWith(prefix) || digits < 1 || digits > 4) {
                return OptionalInt.empty();
            }
            String number = name.substring(prefix.length());
            return number.chars().allMatch(Numerals::isDigit)
                    ? OptionalInt.of(Integer.parseInt(number))
                    : OptionalInt.empty();
        }
    }

    /** No tag is longer. */
    int LONGEST_TAG = 48;

    /** The pieces of a text in order. */
    static List<Item> of(String text) {
        List<Item> items = new ArrayList<>();
        int words = 0;
        int place = text.indexOf('<');
        while (place >= 0) {
            int end = tagEnd(text, place);
            if (end > 0) {
                addWords(items, text.substring(words, place));
                items.add(new Tag(text.substring(place + 1, end)));
                words = end + 1;
            }
            place = text.indexOf('<', Math.max(place + 1, words));
        }
        addWords(items, text.substring(words));
        return items;
    }

    private static void addWords(List<Item> items, String text) {
        if (!text.isEmpty()) {
            items.add(new Words(text));
        }
    }

    /** Where the tag that begins here has its closing bracket; 0 when it is no tag. */
    private static int tagEnd(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST_TAG);
        for (int i = start + 1; i < last; i++) {
            char character = text.charAt(i);
            if (character == '>') {
                return i > start + 1 ? i : 0;
            }
            if (!Character.isLetterOrDigit(character) && "_/|".indexOf(character) < 0) {
                return 0;
            }
        }
        return 0;
    }
}
