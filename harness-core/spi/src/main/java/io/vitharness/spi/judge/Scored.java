package io.vitharness.spi.judge;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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

        /** What the sample counts for; empty when there is nothing to count. */
        default Optional<Score.Value> counted() {
            if (this instanceof Valued valued) {
                return Optional.of(valued.score());
            }
            if (this instanceof Unread unread) {
                return Optional.of(new Score.Value(0, unread.because(), unread.evidence()));
            }
            return this instanceof Refused refused
                    ? Optional.of(new Score.Value(0, refused.words(), refused.evidence()))
                    : Optional.empty();
        }

        /** A clear reading was scored. */
        record Valued(Score.Value score) implements Fate {}

        /** The model answered, but no rule could read it: worth nothing, and counted; {@link Judge#nothing} is its evidence. */
        record Unread(String because, Evidence evidence) implements Fate {

            /** One whose metrics need no evidence. */
            public Unread(String because) {
                this(because, Evidence.NONE);
            }
        }

        /** The model declined: worth nothing, and counted; {@link Judge#nothing} is its evidence. */
        record Refused(String words, Evidence evidence) implements Fate {

            /** One whose metrics need no evidence. */
            public Refused(String words) {
                this(words, Evidence.NONE);
            }
        }

        /** There is nothing to count: the model, the judge or a limit failed. Never counted as wrong. */
        record Missing(String because) implements Fate {}
    }
}
