package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.time.Duration;

/** How often and how long a failing request is tried again. */
public record Retries(
        @Doc("Most times one sample is asked.") @Default("5")
        int tries,

        @Doc("Most repeated requests of the whole run.") @Default("1000")
        int budget,

        @Doc("Longest wait before a request is repeated.") @Default("120s")
        Duration longestWait) {

    public Retries {
        if (tries < 1 || budget < 0) {
            throw new IllegalArgumentException(
                    "'tries' must be at least 1 and 'budget' at least 0 but are " + tries + " and " + budget);
        }
    }
}
