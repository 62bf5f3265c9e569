package io.vitharness.models.tensorflow.arch;

/**
 * The sizes of a LLaMA language model.
 *
 * @param keyValueHeads heads of keys and values, each shared by {@code heads / keyValueHeads} heads of queries
 * @param headWidth numbers of one head
 * @param mlp width of the gated layer
 * @param words size of the vocabulary
 * @param ropeBase base of the rotary angles
 * @param isTied whether the word table also writes
 * @param isBiased whether queries, keys and values have a bias, as Qwen2's do
 */
public record LlamaConfig(
        int dim,
        int layers,
        int heads,
        int keyValueHeads,
        int headWidth,
        int mlp,
        int words,
        double epsilon,
        double ropeBase,
        boolean isTied,
        boolean isBiased) {

    public LlamaConfig {
        if (dim < 1 || layers < 1 || mlp < 1 || words < 1 || headWidth < 2 || headWidth % 2 != 0) {
            throw new IllegalArgumentException("a LLaMA needs positive sizes and an even head width");
        }
        if (keyValueHeads < 1 || heads % keyValueHeads != 0) {
            throw new IllegalArgumentException(
                    heads + " heads cannot share " + keyValueHeads + " heads of keys and values");
        }
    }
}
