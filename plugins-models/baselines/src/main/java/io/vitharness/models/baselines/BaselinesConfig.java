package io.vitharness.models.baselines;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;

/** What the suite can set of the model {@code baselines}. */
public record BaselinesConfig(
        @Doc(
                "Which floor: 'constant', 'random', 'most-frequent', 'first', 'last', 'longest', 'whole-picture' (one box over"
                        + " each picture, of each class in 'prior') or 'copy-input' (the last picture, unchanged).")
        Kind kind,

        @Default("A")
        @Doc("What 'constant' says to everything, and what every other kind says to a prompt without options.")
        String text,

        @Doc("For 'most-frequent': answers from the most frequent to the least, as counted on other data; the first"
                + " that the prompt offers is given, or the first at all. Empty means the option A. For 'whole-picture':"
                + " the classes, the surest first. Empty means 'text'. For 'random': what is drawn from where the prompt"
                + " lists no options.")
        List<String> prior) {

    /** Which floor is laid. */
    public enum Kind {
        CONSTANT,
        RANDOM,
        MOST_FREQUENT,
        FIRST,
        LAST,
        LONGEST,
        WHOLE_PICTURE,
        COPY_INPUT
    }

    public BaselinesConfig {
        prior = List.copyOf(prior);
        boolean takesPrior = kind == Kind.MOST_FREQUENT || kind == Kind.WHOLE_PICTURE || kind == Kind.RANDOM;
        if (!prior.isEmpty() && !takesPrior) {
            throw new IllegalArgumentException(
                    "'prior' is for the kinds 'most-frequent', 'random' and 'whole-picture' only");
        }
    }
}
