package io.vitharness.spi.judge;

/** What a clear reading is worth. */
public sealed interface Score {

    /**
     * A finite number, 0..1 where the metric is a share.
     *
     * @param because in a few words why
     */
    record Value(double value, String because, Evidence evidence) implements Score {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a score must be a finite number but is " + value);
            }
        }

        /** A score that needs no evidence beyond its value. */
        public static Value of(double value, String because) {
            return new Value(value, because, Evidence.NONE);
        }
    }

    /** The judge could not decide (its own model failed, the key is hidden); never counted as wrong. */
    record Undecided(String because) implements Score {}
}
