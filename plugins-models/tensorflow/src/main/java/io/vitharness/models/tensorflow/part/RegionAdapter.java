package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * All-Seeing's way to show a region (arXiv 2308.01907): RoIAlign over the encoder's grid (arXiv 1703.06870, aligned, one
 * sample in each bin), then two linear layers with a GELU between, which give the region's tokens. As its location-aware
 * tokeniser, a vector for each cell of the grid is added first. Its weights are named {@code region.*}.
 */
public final class RegionAdapter {

    private final RegionPart config;
    private final Parts parts;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public RegionAdapter(RegionPart config, Parts parts, Ops tf, Parameters parameters) {
        this.config = config;
        this.parts = parts;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /**
     * Takes features {@code [pictures * cells, dim]}, which picture each row shows, and its region as left, top, right,
     * bottom in 0..1; gives {@code [rows, tokens, dim of the language model]}.
     */
    public Operand<TFloat32> tokens(Operand<TFloat32> features, Operand<TInt32> pictures, Operand<TFloat32> regions) {
        int grid = parts.vision().grid();
        int dim = parts.vision().dim();
        var places = parameters.get("region.place", new Initial.Normal(0.1), 1, grid, grid, dim);
        var cells = tf.math.add(tf.reshape(features, tf.array(-1, grid, grid, dim)), places);
        int width = config.side() * config.side() * dim;
        var flat = tf.reshape(align(cells, pictures, regions), tf.array(-1, width));
        long out = (long) config.tokens() * parts.lm().dim();
        var tokens = layers.mlp(
                "region", flat, new Width(width, out), 2L * parts.lm().dim());
        return tf.reshape(tokens, tf.array(-1, config.tokens(), parts.lm().dim()));
    }

    /** The cells under each region, {@code [rows, side, side, dim]}, sampled in the middle of each bin. */
    Operand<TFloat32> align(Operand<TFloat32> cells, Operand<TInt32> pictures, Operand<TFloat32> regions) {
        int side = config.side();
        return tf.image.cropAndResize(cells, corners(regions), pictures, tf.array(side, side));
    }

    /**
     * The operation samples from corner to corner, RoIAlign from the middle of the first bin to that of the last, and the
     * middle of a cell is half a cell from its edge. What would lie outside all middles is brought to the outermost.
     */
    private Operand<TFloat32> corners(Operand<TFloat32> regions) {
        var edges =
                tf.unstack(regions, 4L, org.tensorflow.op.core.Unstack.axis(1L)).output();
        var vertical = ends(edges.get(1), edges.get(3));
        var across = ends(edges.get(0), edges.get(2));
        return tf.linalg.transpose(
                tf.stack(java.util.List.of(vertical.first, across.first, vertical.last, across.last)), tf.array(1, 0));
    }

    private record Ends(Operand<TFloat32> first, Operand<TFloat32> last) {}

    private Ends ends(Operand<TFloat32> low, Operand<TFloat32> high) {
        float half = 0.5f / config.side();
        var inset = tf.math.mul(tf.math.sub(high, low), tf.constant(half));
        return new Ends(placed(tf.math.add(low, inset)), placed(tf.math.sub(high, inset)));
    }

    /** From 0..1 of the picture to 0..1 between the middles of the first and the last cell. */
    private Operand<TFloat32> placed(Operand<TFloat32> part) {
        float cells = parts.vision().grid();
        var middle = tf.math.sub(tf.math.mul(part, tf.constant(cells)), tf.constant(0.5f));
        return tf.clipByValue(tf.math.div(middle, tf.constant(cells - 1)), tf.constant(0f), tf.constant(1f));
    }
}
