package io.vitharness.spi.model;

import java.nio.file.Path;
import java.util.List;

/** A model provider that can say what a folder of model files is; {@code harness doctor model} prints what it says. */
public interface FolderCheck {

    /**
     * What a folder is.
     *
     * @param isRunnable whether nothing is missing
     * @param lines plain text: what it is, what would run, what is missing
     */
    record Finding(boolean isRunnable, List<String> lines) {
        public Finding {
            lines = List.copyOf(lines);
        }
    }

    /** Looks into a folder without loading an engine; what is wrong with it is said, never thrown. */
    Finding look(Path folder);
}
