package io.vitharness.judges.choice;

/**
 * The text of a choice in an answer.
 *
 * @param isDenied whether the answer says that it is not this one, or merely asks
 */
record TextMention(String label, int start, int end, boolean isDenied) {

    /** Whether this one lies inside a longer one. */
    boolean isWithin(TextMention other) {
        return other.start <= start && end <= other.end && other.end - other.start > end - start;
    }
}
