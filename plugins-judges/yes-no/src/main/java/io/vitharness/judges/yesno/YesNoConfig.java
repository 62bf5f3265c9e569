package io.vitharness.judges.yesno;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the judge {@code yes-no}. */
public record YesNoConfig(
        @Default("pope")
        @Doc(
                "Whose figures are made: 'pope' (F1, accuracy, precision, recall, yes ratio) or 'mme' (accuracy and accuracy+ of question pairs).")
        Figures figures,

        @Default("default")
        @Doc(
                "Which rules read an answer: 'default' (ours, never guesses) or 'official' (POPE's word rule, MME's first four characters).")
        Rules reading) {

    /** Whose figures are made. */
    public enum Figures {
        POPE,
        MME
    }

    /** Which rules read an answer. */
    public enum Rules {
        DEFAULT,
        OFFICIAL
    }
}
