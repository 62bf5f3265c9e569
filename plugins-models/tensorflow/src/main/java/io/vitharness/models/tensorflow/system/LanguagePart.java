package io.vitharness.models.tensorflow.system;

/** The part that reads and writes words. */
public sealed interface LanguagePart {

    /** How a token knows its place. */
    enum Positions {
        /** A vector for each place, added to the token. */
        LEARNED,
        /** Queries and keys turned by their places. */
        ROTARY,
        /** As learned, and a number for each head and distance, added to the scores. */
        RELATIVE
    }

    /**
     * A decoder with a tied word table.
     *
     * @param context the most tokens of picture, prompt and answer together
     */
    record Decoder(Positions positions, int dim, int layers, int heads, int context) implements LanguagePart {
        public Decoder {
            Must.beHeads(dim, layers, heads);
            boolean canTurn = dim / heads % 2 == 0;
            Must.be(positions == Positions.LEARNED || canTurn, "positions 'rotary' need an even 'dim' per head");
            Must.be(context >= 2, "'context' must be at least 2");
        }
    }
}
