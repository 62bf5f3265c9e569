package io.vitharness.models.tensorflow.system;

/** The part between pictures and words. */
public sealed interface AdapterPart {

    /**
     * Two linear layers with a GELU between.
     *
     * @param merge so many by so many neighbouring tokens become one first; 1 leaves them as they are
     */
    record Mlp(int merge) implements AdapterPart {
        public Mlp {
            Must.be(merge >= 1, "'merge' must be at least 1");
        }
    }
}
