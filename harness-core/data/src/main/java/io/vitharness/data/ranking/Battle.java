package io.vitharness.data.ranking;

/** Two things were compared. */
public record Battle(String left, String right, Outcome outcome) {

    /** Who won. */
    public enum Outcome {
        LEFT,
        RIGHT,
        TIE
    }

    /** What the left one earned: 1, .5 or 0. */
    double leftScore() {
        return switch (outcome) {
            case LEFT -> 1;
            case TIE -> .5;
            case RIGHT -> 0;
        };
    }
}
