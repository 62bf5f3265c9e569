package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;

/**
 * An innermost pair of brackets of a text.
 *
 * @param start where the opening bracket stands
 * @param end just behind the closing one; the text's end where it is missing
 */
record Group(int start, int end, String inside, boolean isClosed) {

    /** The innermost pairs of round or square brackets that hold two things of which one is a number, in order. */
    static List<Group> of(String text) {
        List<Group> groups = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '[' || character == '(') {
                open = i;
            } else if (open >= 0 && (character == ']' || character == ')')) {
                keep(groups, new Group(open, i + 1, text.substring(open + 1, i), closes(text.charAt(open), character)));
                open = -1;
            }
        }
        if (open >= 0) {
            keep(groups, new Group(open, text.length(), text.substring(open + 1), false));
        }
        return groups;
    }

    String quoted() {
        return Excerpt.of(inside);
    }

    private static void keep(List<Group> groups, Group group) {
        if (Numerals.hasDigit(group.inside) && group.inside.strip().chars().anyMatch(Group::parts)) {
            groups.add(group);
        }
    }

    private static boolean parts(int character) {
        return character == ',' || character == ';' || Character.isWhitespace(character);
    }

    private static boolean closes(char open, char close) {
        return open == '[' ? close == ']' : close == ')';
    }
}
