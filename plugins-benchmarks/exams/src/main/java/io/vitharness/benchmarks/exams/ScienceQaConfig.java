package io.vitharness.benchmarks.exams;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the benchmark {@code scienceqa}. */
public record ScienceQaConfig(
        @Doc("Which split of pid_splits.json is asked: 'test', 'val', 'minitest', ...") @Default("test")
        String split,

        @Doc("Which questions are asked: 'all', or those with an 'image' (SQA-IMG).") @Default("all")
        Asked media,

        @Doc("Which rules read answers: 'default' (ours) or 'official' (LLaVA's ladder).") @Default("default")
        ReadingRules reading,

        @Doc("'required', or 'absent': recorded answers can be judged without pictures, but nothing asked.")
        @Default("required")
        PictureRule pictures) {

    /** Which questions are asked. */
    public enum Asked {
        ALL,
        IMAGE
    }
}
