package io.vitharness.benchmarks.magicbrush;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code magicbrush}. */
public record MagicBrushConfig(
        @Doc("'single-turn' asks every edit from the true picture before it (official); 'final-turn' every"
                + " session's last picture.")
        @Default("single-turn")
        Setting setting,

        @Doc("Which table of the hub's Parquet files, such as dev; needed where a folder holds several.")
        Optional<String> split) {

    /** What is asked for. */
    public enum Setting {
        /** Every edit of every session, each from the true picture before it. */
        SINGLE_TURN,
        /** The last picture of every session, from its first and all instructions. */
        FINAL_TURN
    }
}
