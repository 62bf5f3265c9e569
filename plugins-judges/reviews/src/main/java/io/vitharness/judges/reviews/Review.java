package io.vitharness.judges.reviews;

/** What one review came to. */
sealed interface Review {

    /** Two scores, of the model under test and of the reference. */
    record Pair(double candidate, double reference) implements Review {}

    /** One number: a grade of 0..1, a rating of 1..10, or a game won (1), tied (.5) or lost (0). */
    record Single(double value) implements Review {}

    /** It cannot be read; {@code because} goes on from "the review ". */
    record Failed(String because) implements Review {}
}
