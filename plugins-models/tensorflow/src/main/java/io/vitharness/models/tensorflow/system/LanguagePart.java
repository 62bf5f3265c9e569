package io.vitharness.models.tensorflow.system;

/** The part that reads and writes words. */
public sealed interface LanguagePart {

    /** Numbers of a token. */
    int dim();

    /** The most tokens of picture, prompt and answer together. */
    int context();

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
            Must.beWithin(2, Must.WIDEST, "context", context);
        }
    }

    /**
     * A decoder as LLaMA (arXiv 2302.13971): root mean square norms, rotary positions, gated layers, grouped queries;
     * what each token sees and where it stands can be said for each token.
     *
     * @param groups heads of keys and values
     */
    record Llama(int dim, int layers, int heads, int groups, int context) implements LanguagePart {
        public Llama {
            Must.beHeads(dim, layers, heads);
            Must.be(dim / heads % 2 == 0, "rotary positions need an even 'dim' per head");
            Must.be(groups >= 1 && heads % groups == 0, "'groups' must divide the " + heads + " heads");
            Must.beWithin(2, Must.WIDEST, "context", context);
        }
    }

    /**
     * An encoder that reads picture and prompt, and a decoder that looks at it and writes, as T5 (arXiv 1910.10683).
     *
     * @param layers of the encoder, and as many of the decoder
     */
    record EncoderDecoder(int dim, int layers, int heads, int context) implements LanguagePart {

        // its graph holds a number for each two places
        private static final int LONGEST = 4096;

        public EncoderDecoder {
            Must.beHeads(dim, layers, heads);
            Must.beWithin(2, LONGEST, "context", context);
        }
    }
}
