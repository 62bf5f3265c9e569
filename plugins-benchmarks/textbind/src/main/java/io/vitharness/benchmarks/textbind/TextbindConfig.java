package io.vitharness.benchmarks.textbind;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the benchmark {@code textbind}. */
public record TextbindConfig(
        @Default("every")
        @Doc("Which replies are asked: 'every' reply of each dialogue, or the 'last' one alone (as inference.py does).")
        Replies replies,

        @Default("images") @Doc("The folder of the pictures, beside the file of dialogues.")
        String pictures) {

    /** Which replies of a dialogue are asked. */
    public enum Replies {
        /** All, each after the true dialogue before it. */
        EVERY,
        /** The one that ends the dialogue. */
        LAST
    }
}
