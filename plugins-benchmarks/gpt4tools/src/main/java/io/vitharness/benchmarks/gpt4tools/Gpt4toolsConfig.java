package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code gpt4tools}. */
public record Gpt4toolsConfig(
        @Doc("Which published file of a folder is asked: 'seen' or 'unseen' tools; needed where the folder holds both.")
        Optional<Split> split) {

    /** Which tools are asked for. */
    public enum Split {
        /** {@code gpt4tools_val_seen.json}: tools that the training data has. */
        SEEN("gpt4tools_val_seen.json"),
        /** {@code gpt4tools_test_unseen.json}: tools that it has not. */
        UNSEEN("gpt4tools_test_unseen.json");

        private final String file;

        Split(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }
}
