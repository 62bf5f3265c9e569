package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** LLaVA-1.5's projector {@code mlp2x_gelu} (arXiv 2310.03744). Weights are named as transformers has them, behind a prefix. */
public final class LlavaProjector {

    /** The sizes. */
    public record Config(int in, int out, String activation, boolean isBiased) {}

    private final Config config;
    private final String prefix;
    private final Torch torch;

    public LlavaProjector(Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.torch = new Torch(tf, parameters);
    }

    /** Takes {@code [pictures, tokens, in]}, gives {@code [pictures, tokens, out]}. */
    public Operand<TFloat32> project(Operand<TFloat32> features) {
        var inner = linear("linear_1", features, new Width(config.in(), config.out()));
        return linear("linear_2", torch.activated(config.activation(), inner), new Width(config.out(), config.out()));
    }

    private Operand<TFloat32> linear(String name, Operand<TFloat32> x, Width width) {
        return config.isBiased()
                ? torch.linear(prefix + name, x, width)
                : torch.linearWithoutBias(prefix + name, x, width);
    }
}
