package io.vitharness.benchmarks.yesno;

import java.util.Map;
import java.util.Optional;

/**
 * One question of a file.
 *
 * @param picture the name of its picture among the benchmark's pictures
 * @param yes whether the key is yes; empty where the file does not tell
 * @param group what its other question shares (MME's pairs); for POPE the question alone
 */
record YesNoQuestion(
        String id, String text, String picture, Optional<Boolean> yes, Map<String, String> tags, String group) {

    YesNoQuestion {
        tags = Map.copyOf(tags);
    }

    /** Reads a key in either case; empty where it is neither. */
    static Optional<Boolean> key(String word) {
        return word.equalsIgnoreCase("yes")
                ? Optional.of(true)
                : word.equalsIgnoreCase("no") ? Optional.of(false) : Optional.empty();
    }
}
