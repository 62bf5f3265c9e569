package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.KeyMistake;
import io.vitharness.models.tensorflow.system.Stage;
import java.util.List;

/**
 * Low-rank adaptation (Hu and others, arXiv 2106.09685) of the linear layers whose names fit: {@code W x} becomes
 * {@code W x + alpha / rank * B A x}. Its weights are named {@code <layer>.lora_A} and {@code <layer>.lora_B}; B starts
 * at zero, so that nothing changes before it was trained. Both lie as the layer's own weight does: with {@code W} of
 * {@code [out, in]} A is {@code [rank, in]} and B {@code [out, rank]}, with {@code W} of {@code [in, out]} the other way.
 *
 * @param targets names of linear layers; {@code *} stands for any text
 */
public record Lora(int rank, double alpha, List<String> targets) {

    /** Adapts nothing. */
    public static final Lora NONE = new Lora(1, 1, List.of());

    public Lora {
        targets = List.copyOf(targets);
        if (rank < 1 || alpha <= 0) {
            throw new IllegalArgumentException(
                    "LoRA needs a 'rank' of at least 1 and an 'alpha' above 0, not " + rank + " and " + alpha);
        }
    }

    /** Whether a linear layer is adapted. */
    public boolean adapts(String layer) {
        return targets.stream().anyMatch(target -> Stage.matches(target, layer));
    }

    /** The same for a layer of that width; a rank that is not low there is a mistake. */
    public boolean adapts(String layer, Width width) {
        boolean isAdapted = adapts(layer);
        if (isAdapted && rank >= Math.min(width.in(), width.out())) {
            throw new KeyMistake(
                    "parts.lora.rank",
                    "LoRA of rank " + rank + " is too wide for layer '" + layer + "' of " + width.in() + " inputs and "
                            + width.out() + " outputs: its rank must be below both");
        }
        return isAdapted;
    }

    /** What the product of B and A is multiplied by. */
    public float scale() {
        return (float) (alpha / rank);
    }
}
