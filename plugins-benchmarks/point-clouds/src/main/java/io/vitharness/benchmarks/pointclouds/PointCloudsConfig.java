package io.vitharness.benchmarks.pointclouds;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code point-clouds}. */
public record PointCloudsConfig(
        @Doc("How a class is found: 'words' (the answer names it, PointLLM) or 'ranking' (the likelihood of every"
                + " class name).")
        @Default("words")
        Asking asking,

        @Doc("What is asked in place of 'What is this?'; PointLLM's other words are 'This is an object of '.")
        Optional<String> prompt,

        @Doc("How many points of a cloud are shown; a cloud of no more is shown whole. PointLLM shows 8192.")
        @Default("8192")
        int points,

        @Doc("Which points of a larger cloud: 'farthest' (farthest point sampling, PointLLM) or the 'first' ones.")
        @Default("farthest")
        Sampling sampling,

        @Doc("Whose list is asked: 'test' or 'train'.") @Default("test")
        Split split) {

    static final String WHAT = "What is this?";

    public PointCloudsConfig {
        if (points < CloudFile.FEWEST) {
            throw new IllegalArgumentException("'points' must be at least " + CloudFile.FEWEST + " but is " + points);
        }
        if (prompt.isPresent() && prompt.get().isBlank()) {
            throw new IllegalArgumentException("'prompt' must hold words but is blank");
        }
    }

    /** How a class is found. */
    public enum Asking {
        WORDS,
        RANKING
    }

    /** Which points of a larger cloud are shown. */
    public enum Sampling {
        FARTHEST,
        FIRST
    }

    /** Whose list is asked. */
    public enum Split {
        TEST,
        TRAIN
    }
}
