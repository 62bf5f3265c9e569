package io.vitharness.data.template;

/** A piece of a template: text between tags, a tag's border, or a word, number, text or sign inside a tag. */
record Token(Kind kind, String text, int line) {

    enum Kind {
        DATA,
        OPEN_VALUE,
        CLOSE_VALUE,
        OPEN_TAG,
        CLOSE_TAG,
        NAME,
        WHOLE,
        FLOATING,
        STRING,
        SIGN,
        END
    }

    boolean is(Kind wanted, String words) {
        return kind == wanted && text.equals(words);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
