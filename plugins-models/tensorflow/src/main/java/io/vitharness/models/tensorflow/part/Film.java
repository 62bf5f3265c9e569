package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * A vision transformer over films: each frame through the same {@link Vit}, a vector for each place in time, then all
 * tokens together (joint), time and space in turn (TimeSformer, arXiv 2102.05095), or means over space and over time side
 * by side (Video-ChatGPT, arXiv 2306.05424). The tokens of a frame stand together. Its weights are named
 * {@code vision.*}.
 */
public final class Film {

    private final VisionPart.Video config;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public Film(VisionPart.Video config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@code [films, frames, side, side, 3]}, gives tokens {@code [films * tokens, dim]}. */
    public Operand<TFloat32> encode(Operand<TFloat32> frames) {
        int side = config.frame().image();
        int cells = config.frame().tokens();
        int dim = config.dim();
        var each = new Vit(config.frame(), tf, parameters).encode(tf.reshape(frames, tf.array(-1, side, side, 3)));
        var times = parameters.get("vision.time", new Initial.Normal(0.1), 1, config.frames(), 1, dim);
        Operand<TFloat32> timed = tf.math.add(tf.reshape(each, tf.array(-1, config.frames(), cells, dim)), times);
        return switch (config.mode()) {
            case MEAN -> means(timed);
            case JOINT -> together(timed);
            case DIVIDED -> inTurn(timed);
        };
    }

    private Operand<TFloat32> means(Operand<TFloat32> x) {
        var first = tf.identity(x);
        var ofFrames = tf.math.mean(first, tf.array(2), Mean.keepDims(false));
        var ofCells = tf.math.mean(tf.identity(first), tf.array(1), Mean.keepDims(false));
        return tf.reshape(tf.concat(List.of(ofFrames, ofCells), tf.constant(1)), tf.array(-1, config.dim()));
    }

    private Operand<TFloat32> together(Operand<TFloat32> timed) {
        Operand<TFloat32> x = tf.reshape(timed, tf.array(-1, config.dim()));
        for (int layer = 0; layer < config.layers(); layer++) {
            x = layers.block("vision.film" + layer, x, attention(config.tokens()));
        }
        return layers.norm("vision.film.norm", x, config.dim());
    }

    private Operand<TFloat32> inTurn(Operand<TFloat32> timed) {
        int cells = config.frame().tokens();
        Operand<TFloat32> x = tf.reshape(timed, tf.array(-1, config.dim()));
        for (int layer = 0; layer < config.layers(); layer++) {
            String name = "vision.film" + layer;
            var byCell = swapped(x, config.frames(), cells);
            var normed = layers.norm(name + ".time.norm", byCell, config.dim());
            var seen = layers.attention(name + ".time", normed, attention(config.frames()));
            x = layers.block(name, tf.math.add(x, swapped(seen, cells, config.frames())), attention(cells));
        }
        return layers.norm("vision.film.norm", x, config.dim());
    }

    /** Rows {@code [films * outer * inner, dim]} with the two axes the other way round. */
    private Operand<TFloat32> swapped(Operand<TFloat32> rows, int outer, int inner) {
        var apart = tf.reshape(rows, tf.array(-1, outer, inner, config.dim()));
        return tf.reshape(tf.linalg.transpose(apart, tf.array(0, 2, 1, 3)), tf.array(-1, config.dim()));
    }

    private Attention attention(int length) {
        int dim = config.dim();
        return new Attention(
                dim,
                config.frame().heads(),
                tf.constant(length),
                Optional.empty(),
                Optional.empty(),
                Initial.forInputs(dim));
    }
}
