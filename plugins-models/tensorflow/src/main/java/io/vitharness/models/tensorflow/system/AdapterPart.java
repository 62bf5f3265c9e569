package io.vitharness.models.tensorflow.system;

/** The part between pictures and words. */
public sealed interface AdapterPart {

    /** How many tokens of the language model become of one input's. */
    int tokens(VisionPart vision);

    /** Whether what becomes of a picture depends on the words of the prompt. */
    default boolean readsWords() {
        return false;
    }

    /** Whether it is told which of a prompt's pictures are missing; others see nothing there, as any picture. */
    default boolean missesPictures() {
        return false;
    }

    /** Refuses pictures that it cannot take. */
    default void check(VisionPart vision) {}

    /** One linear layer. */
    record Linear() implements AdapterPart {
        @Override
        public int tokens(VisionPart vision) {
            return vision.tokens();
        }
    }

    /**
     * Two linear layers with a GELU between.
     *
     * @param merge so many by so many neighbouring tokens become one first; 1 leaves them as they are
     */
    record Mlp(int merge) implements AdapterPart {
        public Mlp {
            Must.beWithin(1, Must.WIDEST, "merge", merge);
        }

        @Override
        public int tokens(VisionPart vision) {
            return vision.tokens() / (merge * merge);
        }

        @Override
        public void check(VisionPart vision) {
            Must.divide("merge", merge, vision);
        }
    }

    /**
     * Neighbouring tokens side by side, normalised, then two linear layers with a GELU between, as InternVL's
     * {@code mlp1} (arXiv 2404.16821).
     *
     * @param factor so many by so many tokens become one
     */
    record PixelShuffle(int factor) implements AdapterPart {
        public PixelShuffle {
            Must.beWithin(2, Must.WIDEST, "factor", factor);
        }

        @Override
        public int tokens(VisionPart vision) {
            return vision.tokens() / (factor * factor);
        }

        @Override
        public void check(VisionPart vision) {
            Must.divide("factor", factor, vision);
        }
    }

    /** A convolution 3 x 3 that halves the grid of tokens, a GELU and a linear layer. */
    record Convolution() implements AdapterPart {
        @Override
        public int tokens(VisionPart vision) {
            return vision.tokens() / 4;
        }

        @Override
        public void check(VisionPart vision) {
            Must.divide("stride", 2, vision);
        }
    }

    /**
     * A Q-Former (BLIP-2, arXiv 2301.12597; with words InstructBLIP, arXiv 2305.06500; across pictures PRIMA,
     * arXiv 2412.15209).
     *
     * @param queries how many tokens become of a picture
     * @param every a layer whose number is a multiple of this looks at the picture
     * @param readsWords whether the queries also look at the words of the prompt
     * @param across whether the queries of all pictures of a prompt look at each other
     * @param places whether each place of the encoder's grid has a vector of its own, added to the token that lies there
     */
    record Queries(
            int queries, int dim, int layers, int heads, int every, boolean readsWords, boolean across, boolean places)
            implements AdapterPart {
        public Queries {
            Must.beWithin(1, Must.WIDEST, "queries", queries);
            Must.beWithin(1, Must.DEEPEST, "every", every);
            Must.beHeads(dim, layers, heads);
        }

        /** Queries that look at one picture each, wherever its tokens lie. */
        public Queries(int queries, int dim, int layers, int heads, int every, boolean readsWords) {
            this(queries, dim, layers, heads, every, readsWords, false, false);
        }

        /** Part of the recipe: what is not there is not named, so that systems made before an option existed keep theirs. */
        @Override
        public String toString() {
            String options = (across ? ", across=true" : "") + (places ? ", places=true" : "");
            return "Queries[queries=" + queries + ", dim=" + dim + ", layers=" + layers + ", heads=" + heads
                    + ", every=" + every + ", readsWords=" + readsWords + options + "]";
        }

        @Override
        public int tokens(VisionPart vision) {
            return queries;
        }

        @Override
        public boolean missesPictures() {
            return across;
        }
    }

    /**
     * {@link Mlp}, then a mixture of low-rank adapters whose shares the words of the prompt decide, as LaVIN's
     * mixture-of-modality adapter (arXiv 2305.15023).
     *
     * @param experts how many adapters
     * @param rank width inside an adapter
     * @param temperature divides what the shares are made of; the smaller, the nearer they are to one alone
     */
    record Routed(int merge, int experts, int rank, double temperature) implements AdapterPart {
        public Routed {
            Must.beWithin(1, Must.WIDEST, "merge", merge);
            Must.beWithin(2, Must.DEEPEST, "experts", experts);
            Must.beWithin(1, Must.WIDEST, "rank", rank);
            Must.be(temperature > 0, "'temperature' must be above 0");
        }

        @Override
        public int tokens(VisionPart vision) {
            return new Mlp(merge).tokens(vision);
        }

        @Override
        public boolean readsWords() {
            return true;
        }

        @Override
        public void check(VisionPart vision) {
            new Mlp(merge).check(vision);
        }
    }

    /** Nothing, for systems that read words alone. */
    record None() implements AdapterPart {
        @Override
        public int tokens(VisionPart vision) {
            return 0;
        }

        @Override
        public void check(VisionPart vision) {
            Must.be(vision instanceof VisionPart.None, "adapter 'none' is for vision 'none' alone");
        }
    }
}
