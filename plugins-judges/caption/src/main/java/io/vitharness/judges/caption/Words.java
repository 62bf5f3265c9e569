package io.vitharness.judges.caption;

import java.util.ArrayList;
import java.util.List;

/** Parts texts at white space, as Python's {@code split()} does. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    // Python's str.isspace; the no-break space parts words there
    static boolean isBlank(char c) {
        if (c > ' ' && c < '\u0080') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
