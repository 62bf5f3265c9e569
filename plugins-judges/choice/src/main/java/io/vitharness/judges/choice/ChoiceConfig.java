package io.vitharness.judges.choice;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the judge {@code choice}. */
public record ChoiceConfig(
        @Default("default")
        @Doc(
                "Which rules read an answer: 'default' (ours), 'official' (VLMEvalKit's can_infer) or 'exact' (the label and nothing else).")
        Variant variant,

        @Default("sum")
        @Doc("How ranked choices are compared: by the 'sum' of their tokens' log-likelihoods or by the 'mean'.")
        Likelihood likelihood,

        @Default("each")
        @Doc(
                "What is counted: 'each' sample, or groups that are right only if 'all' of their passes are (CircularEval).")
        Groups groups,

        @Default("none")
        @Doc(
                "Whose questions these are: 'none', 'scienceqa', 'mmmu' or 'mathvista'; decides what 'variant: official' means, how open questions are read and which figures are made.")
        Exam exam) {

    /** Which rules read an answer. */
    public enum Variant {
        DEFAULT,
        OFFICIAL,
        EXACT
    }

    /** How the likelihoods of choices are compared. */
    public enum Likelihood {
        SUM,
        MEAN
    }

    /** What the headline counts. */
    public enum Groups {
        EACH,
        ALL
    }

    /** Whose official rules are meant. */
    public enum Exam {
        NONE,
        SCIENCEQA,
        MMMU,
        MATHVISTA
    }
}
