package io.vitharness.benchmarks.exams;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;

/** What the suite can set of the benchmark {@code mmmu}. */
public record MmmuConfig(
        @Doc("Which split is asked: 'validation', 'dev' or 'test'.") @Default("validation")
        String split,

        @Doc("Which subjects are asked, such as [Art, Music]; all thirty if empty.")
        List<String> subjects,

        @Doc("Which rules read answers: 'default' (ours) or 'official' (MMMU's parser without its guessing).")
        @Default("default")
        ReadingRules reading,

        @Doc("'required', or 'absent': recorded answers can be judged without pictures, but nothing asked.")
        @Default("required")
        PictureRule pictures) {

    public MmmuConfig {
        subjects = List.copyOf(subjects);
        for (String subject : subjects) {
            if (MmmuSubjects.domain(subject).isEmpty()) {
                throw new IllegalArgumentException("'subjects' are some of " + String.join(", ", MmmuSubjects.all())
                        + " but hold '" + subject + "'");
            }
        }
    }

    boolean asks(String subject) {
        return subjects.isEmpty() || subjects.contains(subject);
    }
}
