package io.vitharness.benchmarks.m4seg;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code m4seg}. */
public record M4segConfig(
        @Doc("Whether 'Image 1:', 'Image 2:' and so on stand before the pictures.") @Default("true")
        boolean numbered,

        @Doc("What is asked instead of the question alone; {question} stands for it.")
        Optional<String> prompt) {

    static final String QUESTION = "{question}";

    public M4segConfig {
        if (prompt.isPresent() && !prompt.get().contains(QUESTION)) {
            throw new IllegalArgumentException("'prompt' must hold " + QUESTION + " but is '" + prompt.get() + "'");
        }
    }
}
