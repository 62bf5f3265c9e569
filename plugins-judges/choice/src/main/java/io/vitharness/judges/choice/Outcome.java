package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Scored.Fate;

/** What a sample's fate is worth to an accuracy. */
enum Outcome {
    RIGHT,
    /** Wrong, unread or refused: counted as not right. */
    MISS,
    /** Nothing to count. */
    MISSING;

    static Outcome of(Fate fate) {
        if (fate instanceof Fate.Missing) {
            return MISSING;
        }
        return fate instanceof Fate.Valued valued && valued.score().value() == 1 ? RIGHT : MISS;
    }
}
