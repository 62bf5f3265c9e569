package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Two ways to show a region. All-Seeing's (arXiv 2308.01907): RoIAlign over the encoder's grid (arXiv 1703.06870, aligned,
 * one sample in each bin). Osprey's (arXiv 2312.10032): the mean of the cells under a mask, weighted by how much of each it
 * covers. Then two linear layers with a GELU between, which give the region's tokens. As All-Seeing's location-aware
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
     * Takes features {@code [pictures * cells, dim]}, which picture each row shows, and its region as {@link Rows} has it;
     * gives {@code [rows, tokens, dim of the language model]}.
     */
    public Operand<TFloat32> tokens(Operand<TFloat32> features, Operand<TInt32> pictures, Operand<TFloat32> regions) {
        int grid = parts.vision().grid();
        int dim = parts.vision().dim();
        var places = parameters.get("region.place", new Initial.Normal(0.1), 1, grid, grid, dim);
        var cells = tf.math.add(tf.reshape(features, tf.array(-1, grid, grid, dim)), places);
        int width = config instanceof RegionPart.Roi roi ? roi.side() * roi.side() * dim : dim;
        var flat = tf.reshape(under(cells, pictures, regions), tf.array(-1, width));
        long out = (long) config.tokens() * parts.lm().dim();
        var tokens = layers.mlp(
                "region", flat, new Width(width, out), 2L * parts.lm().dim());
        return tf.reshape(tokens, tf.array(-1, config.tokens(), parts.lm().dim()));
    }

    /**
     * What lies under each region: of boxes {@code [rows, side, side, dim]}, sampled in the middle of each bin; of masks
     * {@code [rows, dim]}, the mean.
     */
    Operand<TFloat32> under(Operand<TFloat32> cells, Operand<TInt32> pictures, Operand<TFloat32> regions) {
        if (config instanceof RegionPart.Roi roi) {
            var corners = corners(regions, roi.side());
            return tf.image.cropAndResize(cells, corners, pictures, tf.array(roi.side(), roi.side()));
        }
        return mean(cells, pictures, regions);
    }

    private Operand<TFloat32> mean(Operand<TFloat32> cells, Operand<TInt32> pictures, Operand<TFloat32> regions) {
        int grid = parts.vision().grid();
        int dim = parts.vision().dim();
        var ofRows = tf.gather(tf.reshape(cells, tf.array(-1, grid * grid, dim)), pictures, tf.constant(0));
        var covered = tf.reduceSum(regions, tf.constant(1), ReduceSum.keepDims(true));
        var shares = tf.expandDims(tf.math.div(regions, covered), tf.constant(1));
        return tf.reshape(tf.train.batchMatMul(shares, ofRows, TFloat32.class), tf.array(-1, dim));
    }

    /**
     * The operation samples from corner to corner, RoIAlign from the middle of the first bin to that of the last, and the
     * middle of a cell is half a cell from its edge. What would lie outside all middles is brought to the outermost.
     */
    private Operand<TFloat32> corners(Operand<TFloat32> regions, int side) {
        var edges =
                tf.unstack(regions, 4L, org.tensorflow.op.core.Unstack.axis(1L)).output();
        var vertical = ends(edges.get(1), edges.get(3), side);
        var across = ends(edges.get(0), edges.get(2), side);
        return tf.linalg.transpose(
                tf.stack(java.util.List.of(vertical.first, across.first, vertical.last, across.last)), tf.array(1, 0));
    }

    private record Ends(Operand<TFloat32> first, Operand<TFloat32> last) {}

    private Ends ends(Operand<TFloat32> low, Operand<TFloat32> high, int side) {
        float half = 0.5f / side;
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
