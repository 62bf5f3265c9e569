package io.vitharness.judges.choice;

/**
 * A label in an answer.
 *
 * @param isDenied whether the answer says that it is not this one, or merely asks
 * @param isJoined whether another label stands beside it, as in "A or B"
 */
record LabelMention(String label, int start, int end, Style style, boolean isDenied, boolean isJoined) {

    /** How the label is written. */
    enum Style {
        /** A capital letter. */
        CAPITAL,
        /** In brackets or quotes, in either case. */
        ENCLOSED,
        /** A small letter that needs a cue before it. */
        SMALL
    }

    LabelMention denied() {
        return new LabelMention(label, start, end, style, true, isJoined);
    }

    LabelMention joined() {
        return new LabelMention(label, start, end, style, isDenied, true);
    }
}
