package io.vitharness.spi.judge;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sample after judging, as metrics see it.
 *
 * @param epoch which repeat of the sample, counted from 0
 * @param choices how many answers were offered; 0 for an open question
 */
public record Scored(
        String id, int epoch, Map<String, String> tags, String group, String cluster, int choices, Fate fate) {

    public Scored {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Where the sample went. */
    public sealed interface Fate {

        /** A clear reading was scored. */
        record Valued(Score.Value score) implements Fate {}

        /** The model answered, but no rule could read it: worth nothing, and counted. */
        record Unread(String because) implements Fate {}

        /** The model declined: worth nothing, and counted. */
        record Refused(String words) implements Fate {}

        /** There is nothing to count: the model, the judge or a limit failed. Never counted as wrong. */
        record Missing(String because) implements Fate {}
    }
}
