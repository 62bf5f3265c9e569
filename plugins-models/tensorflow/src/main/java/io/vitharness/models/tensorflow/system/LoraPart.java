package io.vitharness.models.tensorflow.system;

import java.util.List;

/**
 * Low-rank adaptation (arXiv 2106.09685) of the linear layers, of whatever part, whose names fit. Each gets two weights
 * more, {@code <layer>.lora_A} and {@code <layer>.lora_B}; a stage trains them by naming them.
 *
 * @param alpha the change is multiplied by {@code alpha / rank}
 * @param targets names of linear layers; {@code *} stands for any text
 */
public record LoraPart(int rank, double alpha, List<String> targets) {

    public LoraPart {
        targets = List.copyOf(targets);
        Must.beWithin(1, Must.WIDEST, "rank", rank);
        Must.be(alpha > 0, "'alpha' must be above 0 but is " + alpha);
        Must.be(!targets.isEmpty(), "'targets' must name at least one linear layer");
    }

    /** Whether a target may fit a layer whose name starts with a text. */
    public boolean mayAdapt(String start) {
        return targets.stream().map(LoraPart::head).anyMatch(head -> head.startsWith(start) || start.startsWith(head));
    }

    private static String head(String target) {
        return target.contains("*") ? target.substring(0, target.indexOf('*')) : target;
    }
}
