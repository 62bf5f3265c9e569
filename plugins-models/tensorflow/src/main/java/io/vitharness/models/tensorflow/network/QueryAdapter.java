package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.QFormer;
import io.vitharness.models.tensorflow.arch.QueryProjection;
import io.vitharness.models.tensorflow.arch.TowerConfig;
import io.vitharness.models.tensorflow.part.Adapter;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.PromptWords;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.Parts;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A Q-Former in a trained system: the same layers as in published ones. With words it reads the prompt, never the answer.
 * Its weights are named {@code adapter.*}.
 */
final class QueryAdapter implements Adapter {

    private static final float HIDDEN = -1e9f;
    private static final double EPSILON = 1e-5;

    private final AdapterPart.Queries part;
    private final Parts parts;
    private final Ops tf;
    private final QFormer former;
    private final QueryProjection projection;

    QueryAdapter(AdapterPart.Queries part, Parts parts, int words, Engine engine) {
        this.part = part;
        this.parts = parts;
        this.tf = engine.tf();
        TowerConfig tower = new TowerConfig(part.dim(), part.layers(), part.heads(), 4 * part.dim(), "gelu", EPSILON);
        QFormer.Config config = new QFormer.Config(
                tower,
                part.queries(),
                part.every(),
                parts.vision().dim(),
                words,
                parts.lm().context());
        this.former = new QFormer(config, "adapter.", tf, engine.parameters(), Lora.NONE);
        this.projection = new QueryProjection(config, parts.lm().dim(), "adapter.", tf, engine.parameters());
    }

    @Override
    public Operand<TFloat32> adapt(Operand<TFloat32> features, RowInput rows) {
        var pictures = tf.reshape(
                features, tf.array(-1, parts.vision().tokens(), parts.vision().dim()));
        return part.readsWords()
                ? asked(tf.gather(pictures, rows.pictures(), tf.constant(0)), rows)
                : tf.gather(pictures(pictures), rows.pictures(), tf.constant(0));
    }

    /** Pictures {@code [pictures, tokens, dim]} without any words. */
    Operand<TFloat32> pictures(Operand<TFloat32> pictures) {
        var states = former.states(projection.queries(), pictures);
        return projection.project(states.get(states.size() - 1));
    }

    private Operand<TFloat32> asked(Operand<TFloat32> pictures, RowInput rows) {
        PromptWords prompt = new PromptWords(rows, part.queries(), tf);
        var words = tf.select(prompt.isPrompt(), tf.constant(0f), tf.constant(HIDDEN));
        var count = tf.gather(tf.shape(words), tf.constant(0), tf.constant(0));
        var queries = tf.fill(tf.stack(List.of(count, tf.constant(part.queries()))), tf.constant(0f));
        var states = former.states(
                projection.queries(), prompt.words(), tf.concat(List.of(queries, words), tf.constant(1)), pictures);
        return projection.project(states.get(states.size() - 1));
    }
}
