package io.vitharness.benchmarks.seedbench;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;
import java.util.Optional;

/** What the suite can set of the benchmark {@code seed-bench}. */
public record SeedBenchConfig(
        @Doc("'ranking' asks for the likelihood of every choice (official), 'generation' for the letter (LLaVA).")
        @Default("ranking")
        Asked protocol,

        @Doc("How ranked choices are compared: by the 'sum' of their tokens' log-likelihoods or by the 'mean'.")
        @Default("sum")
        Reduction reduction,

        @Doc("Which rules read generated answers: 'default' (ours) or 'official' (the letter and nothing else).")
        @Default("default")
        ReadingRules reading,

        @Doc("Numbers of the dimensions to ask, such as [1, 2]; all if empty.")
        List<Integer> dimensions,

        @Doc("Which questions to ask: 'image', 'video' or 'all'.") @Default("all")
        Media media,

        @Doc("What is shown of a video: its 'frames' (official, 8 at most), the 'middle' one as a picture (LLaVA), or"
                + " the frames in an order drawn by the question's id ('shuffled'), as a control.")
        @Default("frames")
        Film film,

        @Doc("What is asked in place of the protocol's own words; {question} stands for the question.")
        Optional<String> prompt) {

    static final String QUESTION = "{question}";

    public SeedBenchConfig {
        dimensions = List.copyOf(dimensions);
        if (prompt.isPresent() && !prompt.get().contains(QUESTION)) {
            throw new IllegalArgumentException("'prompt' must hold " + QUESTION + " but is '" + prompt.get() + "'");
        }
        for (int dimension : dimensions) {
            if (dimension < 1) {
                throw new IllegalArgumentException("'dimensions' are numbers from 1 but hold " + dimension);
            }
        }
    }

    /** Whether films and words are as the benchmark's authors show them. */
    boolean isPlain() {
        return film == Film.FRAMES && prompt.isEmpty();
    }

    /** What is wanted of the model. */
    public enum Asked {
        RANKING,
        GENERATION
    }

    /** How the likelihoods of a choice's tokens become one number. */
    public enum Reduction {
        SUM,
        MEAN
    }

    /** Which rules read a generated answer. */
    public enum ReadingRules {
        DEFAULT,
        OFFICIAL
    }

    /** Which questions are asked. */
    public enum Media {
        IMAGE,
        VIDEO,
        ALL
    }

    /** What is shown of a video. */
    public enum Film {
        FRAMES,
        MIDDLE,
        SHUFFLED
    }
}
