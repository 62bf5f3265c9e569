package io.vitharness.benchmarks.exams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of texts as Python writes it, such as {@code ['$6', "Bob's"]}: MMMU keeps choices and some keys so. */
final class PythonList {

    private final String text;
    private int at;

    private PythonList(String text) {
        this.text = text;
    }

    /** The texts; empty where it is no such list. */
    static Optional<List<String>> parse(String text) {
        return new PythonList(text.strip()).list();
    }

    private Optional<List<String>> list() {
        List<String> items = new ArrayList<>();
        if (!takes('[')) {
            return Optional.empty();
        }
        skipBlanks();
        while (!takes(']')) {
            Optional<String> item = item();
            skipBlanks();
            if (item.isEmpty() || !(takes(',') || peeks(']'))) {
                return Optional.empty();
            }
            items.add(item.get());
            skipBlanks();
        }
        return at == text.length() ? Optional.of(items) : Optional.empty();
    }

    private Optional<String> item() {
        if (!peeks('\'') && !peeks('"')) {
            return Optional.empty();
        }
        char quote = text.charAt(at++);
        StringBuilder item = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            item.append(text.charAt(at) == '\\' && at + 1 < text.length() ? escaped() : text.charAt(at));
            at++;
        }
        return takes(quote) ? Optional.of(item.toString()) : Optional.empty();
    }

    // an escape that Python does not know stands for itself
    private String escaped() {
        at++;
        char letter = text.charAt(at);
        return switch (letter) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(letter);
            case 'x' -> coded(2);
            case 'u' -> coded(4);
            default -> "\\" + letter;
        };
    }

    private String coded(int digits) {
        int end = at + 1 + digits;
        if (end > text.length() || !text.substring(at + 1, end).matches("[0-9a-fA-F]+")) {
            return "\\" + text.charAt(at);
        }
        String letter = String.valueOf((char) Integer.parseInt(text.substring(at + 1, end), 16));
        at = end - 1;
        return letter;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean peeks(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private boolean takes(char letter) {
        boolean there = peeks(letter);
        at += there ? 1 : 0;
        return there;
    }
}
