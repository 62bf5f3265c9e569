package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * SAM's mask decoder: prompt tokens and picture look at each other both ways, then each mask token paints with the
 * upscaled picture. Weights are named as {@code SamModel} has them, behind a prefix. Values that many layers look at go
 * through copies ({@code Layers} says why).
 */
public final class SamMasks {

    /**
     * What is decoded; the first mask is the one for a prompt without ambiguity.
     *
     * @param masks logits {@code [prompts, 1 + masks, 4 * grid, 4 * grid]}
     * @param qualities the overlap that each mask is believed to have, {@code [prompts, 1 + masks]}
     */
    public record Masks(Operand<TFloat32> masks, Operand<TFloat32> qualities) {}

    private static final Initial START = new Initial.Normal(1);
    private static final double FINAL_EPSILON = 1e-5;
    private static final double UPSCALE_EPSILON = 1e-6;

    private final SamConfig config;
    private final String base;
    private final Ops tf;
    private final Parameters parameters;
    private final Torch torch;

    public SamMasks(SamConfig config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.base = prefix + "mask_decoder.";
        this.tf = tf;
        this.parameters = parameters;
        this.torch = new Torch(tf, parameters);
    }

    /** Tokens and picture on their way through the decoder. */
    private record Pair(Operand<TFloat32> tokens, Operand<TFloat32> picture) {}

    /**
     * Paints masks.
     *
     * @param embeddings the picture with the dense prompt added, {@code [prompts, grid, grid, dim]}
     * @param cells the place of every cell, {@code [1, grid * grid, dim]}
     * @param sparse prompt tokens, {@code [prompts, places, dim]}
     */
    public Masks decode(Operand<TFloat32> embeddings, Operand<TFloat32> cells, Operand<TFloat32> sparse) {
        int count = config.decoder().masks() + 1;
        Pair done = read(embeddings, cells, sparse);
        var tokens = torch.copies(done.tokens(), count + 1);
        var quality = tf.gather(tokens.get(count), tf.constant(0), tf.constant(1));
        var qualities = perceptron(
                base + "iou_prediction_head.",
                tf.expandDims(quality, tf.constant(1)),
                new Perceptron(
                        config.decoder().qualityWidth(), count, config.decoder().qualityLayers()));
        List<Operand<TFloat32>> brushes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            brushes.add(brush(i, tokens.get(i)));
        }
        var masks = painted(tf.concat(brushes, tf.constant(1)), count, done.picture());
        return new Masks(masks, tf.reshape(qualities, tf.array(-1, count)));
    }

    /**
     * The logits {@code [prompts, 1, 4 * grid, 4 * grid]} of the first mask alone; takes what {@link #decode} takes.
     * Weights that serve only other masks or qualities are not declared, so that all can be trained.
     */
    public Operand<TFloat32> first(Operand<TFloat32> embeddings, Operand<TFloat32> cells, Operand<TFloat32> sparse) {
        Pair done = read(embeddings, cells, sparse);
        return painted(brush(0, done.tokens()), 1, done.picture());
    }

    private Pair read(Operand<TFloat32> embeddings, Operand<TFloat32> cells, Operand<TFloat32> sparse) {
        int dim = config.dim();
        int count = config.decoder().masks() + 1;
        var own = tf.expandDims(
                tf.concat(
                        List.of(
                                torch.weight(base + "iou_token.weight", START, 1, dim),
                                torch.weight(base + "mask_tokens.weight", START, count, dim)),
                        tf.constant(0)),
                tf.constant(0));
        var repeated = tf.tile(own, tf.stack(List.of(torch.size(sparse, 0), tf.constant(1), tf.constant(1))));
        var start = tf.concat(List.of(repeated, sparse), tf.constant(1));
        var picture = tf.reshape(embeddings, tf.array(-1, config.grid() * config.grid(), dim));
        var starts = torch.copies(start, 2);
        return transformed(new Pair(starts.get(0), picture), new Pair(starts.get(1), cells));
    }

    /** What one mask token paints with, {@code [prompts, 1, dim / 8]}. */
    private Operand<TFloat32> brush(int mask, Operand<TFloat32> tokens) {
        int dim = config.dim();
        var token = tf.expandDims(tf.gather(tokens, tf.constant(1 + mask), tf.constant(1)), tf.constant(1));
        return perceptron(base + "output_hypernetworks_mlps." + mask + ".", token, new Perceptron(dim, dim / 8, 3));
    }

    private Operand<TFloat32> painted(Operand<TFloat32> brushes, int count, Operand<TFloat32> picture) {
        int side = 4 * config.grid();
        var upscaled = tf.reshape(upscaled(picture), tf.array(-1, side * side, config.dim() / 8));
        var logits =
                tf.train.batchMatMul(brushes, upscaled, TFloat32.class, org.tensorflow.op.train.BatchMatMul.adjY(true));
        return tf.reshape(logits, tf.array(-1, count, side, side));
    }

    private Operand<TFloat32> upscaled(Operand<TFloat32> picture) {
        int dim = config.dim();
        int grid = config.grid();
        var cells = tf.reshape(picture, tf.array(-1, grid, grid, dim));
        var twice = torch.gelu(torch.norm(
                base + "upscale_layer_norm",
                doubled("upscale_conv1", cells, new Width(dim, dim / 4), grid),
                dim / 4,
                UPSCALE_EPSILON));
        return torch.gelu(doubled("upscale_conv2", twice, new Width(dim / 4, dim / 8), 2 * grid));
    }

    /**
     * A transposed convolution 2 x 2 that doubles the side: cells do not overlap, so it is a matrix product per cell
     * whose numbers are laid out as pixels.
     */
    private Operand<TFloat32> doubled(String part, Operand<TFloat32> x, Width width, int side) {
        int out = (int) width.out();
        var weight =
                parameters.get(base + part + ".weight", Initial.forInputs(width.in()), width.in(), width.out(), 2, 2);
        var bias = parameters.get(base + part + ".bias", Initial.ZERO, width.out());
        var matrix = tf.reshape(tf.linalg.transpose(weight, tf.array(0, 2, 3, 1)), tf.array((int) width.in(), 4 * out));
        var rows = tf.linalg.matMul(tf.reshape(x, tf.array(-1, (int) width.in())), matrix);
        var pixels = tf.reshape(rows, tf.array(-1, side, side, 2, 2, out));
        var beside = tf.linalg.transpose(pixels, tf.array(0, 1, 3, 2, 4, 5));
        return tf.math.add(tf.reshape(beside, tf.array(-1, 2 * side, 2 * side, out)), bias);
    }

    private Pair transformed(Pair start, Pair places) {
        int layers = config.decoder().layers();
        // each layer looks three times at the tokens' places and twice at the cells', the end once at both
        var tokenPlaces = torch.copies(places.tokens(), 3 * layers + 1);
        var cellPlaces = torch.copies(places.picture(), layers + 1);
        Pair pair = start;
        for (int i = 0; i < layers; i++) {
            var ofLayer = new Places(tokenPlaces.subList(3 * i, 3 * i + 3), cellPlaces.get(i), i == 0);
            pair = layer(base + "transformer.layers." + i + ".", pair, ofLayer);
        }
        var picture = torch.copies(pair.picture(), 3);
        var attended = attention(
                base + "transformer.final_attn_token_to_image.",
                new Looking(
                        tf.math.add(pair.tokens(), tokenPlaces.get(3 * layers)),
                        tf.math.add(picture.get(0), cellPlaces.get(layers)),
                        picture.get(1)),
                config.decoder().shrink());
        var tokens = torch.norm(
                base + "transformer.layer_norm_final_attn",
                tf.math.add(pair.tokens(), attended),
                config.dim(),
                FINAL_EPSILON);
        return new Pair(tokens, picture.get(2));
    }

    /** The places that one layer looks at; the tokens of the first layer are nothing but their places yet. */
    private record Places(List<Operand<TFloat32>> tokens, Operand<TFloat32> cells, boolean isFirst) {}

    private Pair layer(String name, Pair pair, Places places) {
        boolean isFirst = places.isFirst();
        var before = torch.copies(pair.tokens(), 3);
        var picture = torch.copies(pair.picture(), 3);
        var self = tf.identity(
                isFirst
                        ? before.get(0)
                        : tf.math.add(before.get(0), places.tokens().get(0)));
        var attended = attention(name + "self_attn.", new Looking(self, self, before.get(1)), 1);
        // so the first layer replaces them
        var own = norm(name + "layer_norm1", isFirst ? attended : tf.math.add(before.get(2), attended));
        var keys = tf.math.add(picture.get(0), places.cells());
        int shrink = config.decoder().shrink();
        var seen = attention(
                name + "cross_attn_token_to_image.",
                new Looking(tf.math.add(own, places.tokens().get(1)), keys, picture.get(1)),
                shrink);
        var looked = norm(name + "layer_norm2", tf.math.add(own, seen));
        var tokens = torch.copies(norm(name + "layer_norm3", tf.math.add(looked, mlp(name + "mlp.", looked))), 3);
        var back = attention(
                name + "cross_attn_image_to_token.",
                new Looking(keys, tf.math.add(tokens.get(0), places.tokens().get(2)), tokens.get(1)),
                shrink);
        return new Pair(tokens.get(2), norm(name + "layer_norm4", tf.math.add(picture.get(2), back)));
    }

    /** Who looks at what. */
    private record Looking(Operand<TFloat32> queries, Operand<TFloat32> keys, Operand<TFloat32> values) {}

    private Operand<TFloat32> attention(String name, Looking looking, int shrink) {
        int inner = config.dim() / shrink;
        int heads = config.decoder().heads();
        Width down = new Width(config.dim(), inner);
        var mixed = torch.attended(new Torch.Queried(
                torch.heads(torch.linear(name + "q_proj", looking.queries(), down), heads, inner / heads),
                torch.heads(torch.linear(name + "k_proj", looking.keys(), down), heads, inner / heads),
                torch.heads(torch.linear(name + "v_proj", looking.values(), down), heads, inner / heads),
                Optional.empty(),
                1 / Math.sqrt((double) inner / heads)));
        return torch.linear(name + "out_proj", torch.joined(mixed, inner), new Width(inner, config.dim()));
    }

    private Operand<TFloat32> mlp(String name, Operand<TFloat32> x) {
        Width up = new Width(config.dim(), config.decoder().mlp());
        var inner = torch.activated(config.decoder().activation(), torch.linear(name + "lin1", x, up));
        return torch.linear(name + "lin2", inner, new Width(up.out(), up.in()));
    }

    /** A perceptron of so many layers, all inner ones of one width. */
    private record Perceptron(long hidden, long out, int layers) {}

    private Operand<TFloat32> perceptron(String name, Operand<TFloat32> x, Perceptron perceptron) {
        var first = tf.nn.relu(torch.linear(name + "proj_in", x, new Width(config.dim(), perceptron.hidden())));
        Operand<TFloat32> inner = first;
        for (int i = 0; i < perceptron.layers() - 2; i++) {
            inner = tf.nn.relu(
                    torch.linear(name + "layers." + i, inner, new Width(perceptron.hidden(), perceptron.hidden())));
        }
        return torch.linear(name + "proj_out", inner, new Width(perceptron.hidden(), perceptron.out()));
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.norm(name, x, config.dim(), config.decoder().epsilon());
    }
}
