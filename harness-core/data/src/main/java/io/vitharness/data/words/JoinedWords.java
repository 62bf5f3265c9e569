package io.vitharness.data.words;

import java.util.Arrays;

/** Words of a text, in lower case and parted by single spaces. */
final class JoinedWords {

    private final char[] text;
    private char[] joined;
    private int length;

    JoinedWords(char[] text) {
        this.text = text;
        this.joined = new char[text.length + 16];
    }

    /** Adds a word of ASCII as it stands in the text; nothing where it is empty. */
    void add(int start, int end) {
        if (end > start) {
            part(end - start);
            for (int i = start; i < end; i++) {
                char c = text[i];
                joined[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            }
        }
    }

    /** Adds a word that is spelled already. */
    void add(String word) {
        part(word.length());
        word.getChars(0, word.length(), joined, length);
        length += word.length();
    }

    @Override
    public String toString() {
        return new String(joined, 0, length);
    }

    private void part(int more) {
        if (length + 1 + more > joined.length) {
            joined = Arrays.copyOf(joined, 2 * joined.length + more);
        }
        if (length > 0) {
            joined[length++] = ' ';
        }
    }
}
