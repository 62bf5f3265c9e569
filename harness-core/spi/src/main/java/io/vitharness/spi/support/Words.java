package io.vitharness.spi.support;

/** What parts words, as in Python's {@code split()}. */
final class Words {

    private Words() {}

    // Python's str.isspace; the no-break space parts words there
    static boolean isBlank(char c) {
        if (c > ' ' && c < '\u0080') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
