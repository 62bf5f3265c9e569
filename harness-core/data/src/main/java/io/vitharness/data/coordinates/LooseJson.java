package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as models write it: single quotes, trailing commas, missing quotes around keys and missing ends are
 * overlooked, and counted. A value that is cut off by the text's end is left out, so that no number is read by half.
 */
final class LooseJson {

    /** Deeper lists are no answer to any question. */
    private static final int DEEPEST = 32;

    private final String text;
    private int place;
    private int repairs;

    LooseJson(String text, int start) {
        this.text = text;
        this.place = start;
    }

    /** A value. */
    sealed interface Node {
        /** What stands between curly brackets, closed or cut off; of a key that is there twice, the last. */
        record Fields(Map<String, Node> map, boolean isClosed) implements Node {}

        /** What stands between square brackets, closed or cut off. */
        record Items(List<Node> list, boolean isClosed) implements Node {}

        /** A string, number or word, without its quotes. */
        record Leaf(String text) implements Node {}

        /** What is not there: the text ended, or no value could begin here. */
        record Nothing() implements Node {}
    }

    /** The value that begins at the place; afterwards the place is behind it. */
    Node value() {
        return value(0);
    }

    int place() {
        return place;
    }

    int repairs() {
        return repairs;
    }

    private Node value(int depth) {
        skipBlanks();
        if (isAtEnd() || depth > DEEPEST) {
            place = depth > DEEPEST ? text.length() : place;
            return new Node.Nothing();
        }
        return switch (text.charAt(place)) {
            case '{' -> fields(depth);
            case '[', '(' -> items(depth);
            case '"', '\'' -> string(text.charAt(place));
            default -> word();
        };
    }

    private Node fields(int depth) {
        Map<String, Node> map = new LinkedHashMap<>();
        int open = place++;
        while (hasNext('}')) {
            int before = place;
            String key = value(depth + 1) instanceof Node.Leaf leaf ? leaf.text() : "";
            skipBlanks();
            if (!isAtEnd() && text.charAt(place) == ':') {
                place++;
                Node value = value(depth + 1);
                if (!(value instanceof Node.Nothing)) {
                    map.put(key, value);
                }
            }
            skipStray(before);
        }
        return new Node.Fields(map, isClosed(open, '}'));
    }

    private Node items(int depth) {
        List<Node> list = new ArrayList<>();
        int open = place++;
        char end = text.charAt(open) == '[' ? ']' : ')';
        while (hasNext(end)) {
            int before = place;
            Node value = value(depth + 1);
            if (!(value instanceof Node.Nothing)) {
                list.add(value);
            }
            skipStray(before);
        }
        return new Node.Items(list, isClosed(open, end));
    }

    private boolean isClosed(int open, char end) {
        return place - 1 > open && text.charAt(place - 1) == end;
    }

    /** Whether something stands before the closing bracket; steps over commas, and over the bracket itself. */
    private boolean hasNext(char end) {
        boolean isBehindComma = false;
        skipBlanks();
        while (!isAtEnd() && text.charAt(place) == ',') {
            isBehindComma = true;
            place++;
            skipBlanks();
        }
        if (isAtEnd()) {
            repairs++;
            return false;
        }
        if (text.charAt(place) == end) {
            repairs += isBehindComma ? 1 : 0;
            place++;
            return false;
        }
        return true;
    }

    /** Never stands still. */
    private void skipStray(int before) {
        if (place == before) {
            place++;
            repairs++;
        }
    }

    private Node string(char quote) {
        StringBuilder string = new StringBuilder();
        repairs += quote == '"' ? 0 : 1;
        for (place++; !isAtEnd(); place++) {
            char character = text.charAt(place);
            if (character == quote) {
                place++;
                return new Node.Leaf(string.toString());
            }
            if (character == '\\' && place + 1 < text.length()) {
                place++;
                character = unescaped(text.charAt(place));
            }
            string.append(character);
        }
        return new Node.Nothing();
    }

    private char unescaped(char character) {
        if (character == 'u' && place + 4 < text.length()) {
            String digits = text.substring(place + 1, place + 5);
            if (digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                place += 4;
                return (char) Integer.parseInt(digits, 16);
            }
        }
        return switch (character) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> character;
        };
    }

    private Node word() {
        int start = place;
        while (!isAtEnd() && ",:{}[]()\"'".indexOf(text.charAt(place)) < 0 && text.charAt(place) != '\n') {
            place++;
        }
        String word = text.substring(start, place).strip();
        // a word at the text's end may be cut off
        return word.isEmpty() || isAtEnd() ? new Node.Nothing() : new Node.Leaf(word);
    }

    private void skipBlanks() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private boolean isAtEnd() {
        return place >= text.length();
    }
}
