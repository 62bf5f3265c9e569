package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/**
 * SAM's image encoder (Kirillov and others, arXiv 2304.02643): a vision transformer whose layers mostly attend in
 * windows (a grid that does not fit is filled up with zeros, which take part), with relative positions per axis, and a
 * neck of two convolutions. Weights are named as {@code SamModel} has them, behind a prefix.
 */
public final class SamVision {

    /**
     * What is seen.
     *
     * @param states the cells before the first layer and after each, {@code [pictures, grid, grid, width]}
     * @param embeddings after the neck, {@code [pictures, grid, grid, dim]}
     */
    public record Seen(List<Operand<TFloat32>> states, Operand<TFloat32> embeddings) {
        public Seen {
            states = List.copyOf(states);
        }
    }

    private static final double NECK_EPSILON = 1e-6;

    private final SamConfig config;
    private final String base;
    private final Ops tf;
    private final Torch torch;

    public SamVision(SamConfig config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.base = prefix + "vision_encoder.";
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** Takes pictures {@code [pictures, 3, side, side]}. */
    public Seen see(Operand<TFloat32> pictures) {
        int grid = config.grid();
        int width = config.tower().dim();
        var cells = torch.patches(base + "patch_embed.projection", pictures, config.patch(), width, true);
        var places = torch.weight(base + "pos_embed", 1, grid, grid, width);
        Operand<TFloat32> x = tf.math.add(tf.reshape(cells, tf.array(-1, grid, grid, width)), places);
        List<Operand<TFloat32>> states = new ArrayList<>(List.of(x));
        for (int i = 0; i < config.tower().layers(); i++) {
            x = layer(base + "layers." + i + ".", x, config.global().contains(i) ? grid : config.window());
            states.add(x);
        }
        return new Seen(states, neck(tf.identity(x)));
    }

    private Operand<TFloat32> neck(Operand<TFloat32> x) {
        int dim = config.dim();
        var narrow = torch.convolution(
                base + "neck.conv1", x, new Torch.Kernel(config.tower().dim(), dim, 1, 1, "SAME"));
        var normed = torch.norm(base + "neck.layer_norm1", narrow, dim, NECK_EPSILON);
        var smooth = torch.convolution(base + "neck.conv2", normed, new Torch.Kernel(dim, dim, 3, 1, "SAME"));
        return torch.norm(base + "neck.layer_norm2", smooth, dim, NECK_EPSILON);
    }

    private Operand<TFloat32> layer(String name, Operand<TFloat32> x, int window) {
        int grid = config.grid();
        int width = config.tower().dim();
        var windows = window == grid ? norm(name + "layer_norm1", x) : cut(norm(name + "layer_norm1", x), window);
        var attended = attention(name + "attn.", windows, window);
        var whole = window == grid ? tf.reshape(attended, tf.array(-1, grid, grid, width)) : joined(attended, window);
        var middle = tf.math.add(x, whole);
        var tokens = tf.reshape(norm(name + "layer_norm2", middle), tf.array(-1, grid * grid, width));
        var inner = torch.activated(
                config.tower().activation(),
                torch.linear(
                        name + "mlp.lin1",
                        tokens,
                        new Width(width, config.tower().mlp())));
        var out =
                torch.linear(name + "mlp.lin2", inner, new Width(config.tower().mlp(), width));
        return tf.math.add(middle, tf.reshape(out, tf.array(-1, grid, grid, width)));
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.norm(name, x, config.tower().dim(), config.tower().epsilon());
    }

    /** Cuts the grid into windows, filled up with zeros to the right and below. */
    private Operand<TFloat32> cut(Operand<TFloat32> x, int window) {
        int count = windows(window);
        int fill = count * window - config.grid();
        var full = tf.pad(x, tf.constant(new int[][] {{0, 0}, {0, fill}, {0, fill}, {0, 0}}), tf.constant(0f));
        var apart = tf.reshape(
                full, tf.array(-1, count, window, count, window, config.tower().dim()));
        var beside = tf.linalg.transpose(apart, tf.array(0, 1, 3, 2, 4, 5));
        return tf.reshape(beside, tf.array(-1, window, window, config.tower().dim()));
    }

    private Operand<TFloat32> joined(Operand<TFloat32> x, int window) {
        int count = windows(window);
        int grid = config.grid();
        int width = config.tower().dim();
        var apart = tf.reshape(x, tf.array(-1, count, count, window, window, width));
        var beside = tf.linalg.transpose(apart, tf.array(0, 1, 3, 2, 4, 5));
        var full = tf.reshape(beside, tf.array(-1, count * window, count * window, width));
        return tf.slice(full, tf.array(0, 0, 0, 0), tf.array(-1, grid, grid, -1));
    }

    private int windows(int window) {
        return (config.grid() + window - 1) / window;
    }

    /** Takes {@code [windows, side, side, width]}, gives {@code [windows, side * side, width]}. */
    private Operand<TFloat32> attention(String name, Operand<TFloat32> x, int side) {
        int width = config.tower().dim();
        int heads = config.tower().heads();
        var tokens = tf.reshape(x, tf.array(-1, side * side, width));
        var parts = tf.split(tf.constant(2), torch.linear(name + "qkv", tokens, new Width(width, 3L * width)), 3L)
                .output();
        int head = config.tower().headWidth();
        var queries = torch.copies(torch.heads(parts.get(0), heads, head), 2);
        var mixed = torch.attended(new Torch.Queried(
                queries.get(0),
                torch.heads(parts.get(1), heads, head),
                torch.heads(parts.get(2), heads, head),
                Optional.of(distances(name, queries.get(1), side)),
                1 / Math.sqrt(head)));
        return torch.linear(name + "proj", torch.joined(mixed, width), new Width(width, width));
    }

    /** What each query thinks of distances down and to the right, {@code [windows, heads, side², side²]}. */
    private Operand<TFloat32> distances(String name, Operand<TFloat32> queries, int side) {
        int heads = config.tower().heads();
        int head = config.tower().headWidth();
        var grid = torch.copies(tf.reshape(queries, tf.array(-1, side, side, head)), 2);
        // rows: [w * heads, y, x, d] . [y, d, key y]; columns: the same with x and y swapped
        var down = tf.train.batchMatMul(
                grid.get(0), table(name + "rel_pos_h", side), TFloat32.class, BatchMatMul.adjY(true));
        var swapped = tf.linalg.transpose(grid.get(1), tf.array(0, 2, 1, 3));
        var right = tf.linalg.transpose(
                tf.train.batchMatMul(swapped, table(name + "rel_pos_w", side), TFloat32.class, BatchMatMul.adjY(true)),
                tf.array(0, 2, 1, 3));
        var both = tf.math.add(tf.expandDims(down, tf.constant(4)), tf.expandDims(right, tf.constant(3)));
        return tf.reshape(both, tf.array(-1, heads, side * side, side * side));
    }

    /** The learned vector of each pair of places along one axis, {@code [place, other place, head width]}. */
    private Operand<TFloat32> table(String name, int side) {
        int[] pairs = new int[side * side];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = i / side - i % side + side - 1;
        }
        var vectors = torch.weight(name, 2L * side - 1, config.tower().headWidth());
        var ofPairs = tf.gather(vectors, tf.constant(pairs), tf.constant(0));
        return tf.reshape(ofPairs, tf.array(side, side, config.tower().headWidth()));
    }
}
