package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What stands before and behind a Q-Former: its learned queries, and the projection of what they became into the
 * language model's width. Weights are named {@code query_tokens} and {@code language_projection}, behind a prefix.
 */
public final class QueryProjection {

    private final QFormer.Config config;
    private final int dim;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public QueryProjection(QFormer.Config config, int dim, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.dim = dim;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** {@code [1, queries, width]}. */
    public Operand<TFloat32> queries() {
        return torch.weight(
                prefix + "query_tokens", 1, config.queries(), config.tower().dim());
    }

    /** The queries of each of a row's pictures with that picture's vector, {@code [1, queries per row, width]}. */
    public Operand<TFloat32> queriesOfPictures() {
        int width = config.tower().dim();
        var numbers = torch.weight(prefix + "picture_embeddings.weight", config.pictures(), 1, width);
        return tf.reshape(tf.math.add(queries(), numbers), tf.array(1, config.queriesPerRow(), width));
    }

    /** Takes queries and instruction, gives the queries alone, {@code [batch, queries per row, dim]}. */
    public Operand<TFloat32> project(Operand<TFloat32> states) {
        var alone = tf.slice(states, tf.array(0, 0, 0), tf.array(-1, config.queriesPerRow(), -1));
        return torch.linear(
                prefix + "language_projection", alone, new Width(config.tower().dim(), dim));
    }
}
