package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.QFormer;
import io.vitharness.models.tensorflow.arch.QueryProjection;
import io.vitharness.models.tensorflow.arch.TowerConfig;
import io.vitharness.models.tensorflow.part.Adapter;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.PromptWords;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/**
 * A Q-Former in a trained system: the same layers as in published ones. With words it reads the prompt, never the answer.
 * Across pictures (PRIMA, arXiv 2412.15209) the queries of all pictures of a row look at each other, and read the words
 * once for all. Its weights are named {@code adapter.*}.
 */
final class QueryAdapter implements Adapter {

    private static final float HIDDEN = -1e9f;
    private static final double EPSILON = 1e-5;

    private final AdapterPart.Queries part;
    private final Parts parts;
    private final Ops tf;
    private final Parameters parameters;
    private final QFormer former;
    private final QueryProjection projection;

    QueryAdapter(AdapterPart.Queries part, Parts parts, int words, Engine engine) {
        this.part = part;
        this.parts = parts;
        this.tf = engine.tf();
        this.parameters = engine.parameters();
        TowerConfig tower = new TowerConfig(part.dim(), part.layers(), part.heads(), 4 * part.dim(), "gelu", EPSILON);
        QFormer.Config config = new QFormer.Config(
                tower,
                part.queries(),
                part.every(),
                parts.vision().dim(),
                words,
                parts.lm().context(),
                part.across() ? parts.pictures() : 1);
        this.former = new QFormer(config, "adapter.", tf, engine.parameters());
        this.projection = new QueryProjection(config, parts.lm().dim(), "adapter.", tf, engine.parameters());
    }

    @Override
    public Operand<TFloat32> adapt(Operand<TFloat32> features, RowInput rows) {
        var pictures = placed(tf.reshape(
                features, tf.array(-1, parts.vision().tokens(), parts.vision().dim())));
        if (part.across()) {
            return across(pictures, rows);
        }
        return part.readsWords()
                ? asked(tf.gather(pictures, rows.pictures(), tf.constant(0)), rows)
                : tf.gather(unasked(pictures), rows.pictures(), tf.constant(0));
    }

    /** Pictures {@code [pictures, tokens, dim]} without any words. */
    Operand<TFloat32> pictures(Operand<TFloat32> pictures) {
        return unasked(placed(pictures));
    }

    private Operand<TFloat32> unasked(Operand<TFloat32> pictures) {
        return projected(former.states(projection.queries(), pictures));
    }

    private Operand<TFloat32> asked(Operand<TFloat32> pictures, RowInput rows) {
        PromptWords prompt = new PromptWords(rows, parts.pictureTokens(), tf);
        var words = ofEachPicture(hiding(prompt.isPrompt()));
        var count = tf.gather(tf.shape(words), tf.constant(0), tf.constant(0));
        var queries = tf.fill(tf.stack(List.of(count, tf.constant(part.queries()))), tf.constant(0f));
        return projected(former.states(
                projection.queries(),
                ofEachPicture(prompt.words()),
                tf.concat(List.of(queries, words), tf.constant(1)),
                pictures));
    }

    /** Each row as often as it has pictures. */
    private <T extends TNumber> Operand<T> ofEachPicture(Operand<T> rows) {
        int perRow = parts.pictures();
        if (perRow == 1) {
            return rows;
        }
        var count = tf.math.mul(tf.gather(tf.shape(rows), tf.constant(0), tf.constant(0)), tf.constant(perRow));
        var numbers = tf.range(tf.constant(0), count, tf.constant(1));
        return tf.gather(rows, tf.math.floorDiv(numbers, tf.constant(perRow)), tf.constant(0));
    }

    /** What is said of each row's pictures together; a picture that is not there is seen by none and becomes zeros. */
    private Operand<TFloat32> across(Operand<TFloat32> pictures, RowInput rows) {
        var isThere = tf.math.greaterEqual(rows.pictures(), tf.constant(0));
        var seen = tf.gather(pictures, tf.math.maximum(rows.pictures(), tf.constant(0)), tf.constant(0));
        var queries = ofQueries(hiding(isThere));
        var states = part.readsWords()
                ? together(new PromptWords(rows, parts.pictureTokens(), tf), queries, seen)
                : former.statesWithoutWords(projection.queriesOfPictures(), queries, seen);
        var there = ofQueries(tf.dtypes.cast(isThere, TFloat32.class));
        return tf.math.mul(projected(states), tf.expandDims(there, tf.constant(-1)));
    }

    private List<Operand<TFloat32>> together(
            PromptWords prompt, Operand<TFloat32> queries, Operand<TFloat32> pictures) {
        var mask = tf.concat(List.of(queries, hiding(prompt.isPrompt())), tf.constant(1));
        return former.states(projection.queriesOfPictures(), prompt.words(), mask, pictures);
    }

    /** A number of each picture, {@code [rows * pictures]}, for each of its queries, {@code [rows, queries per row]}. */
    private Operand<TFloat32> ofQueries(Operand<TFloat32> ofPictures) {
        var apart = tf.reshape(ofPictures, tf.array(-1, parts.pictures(), 1));
        return tf.reshape(tf.tile(apart, tf.array(1, 1, part.queries())), tf.array(-1, parts.pictureTokens()));
    }

    private Operand<TFloat32> hiding(Operand<TBool> isSeen) {
        return tf.select(isSeen, tf.constant(0f), tf.constant(HIDDEN));
    }

    private Operand<TFloat32> projected(List<Operand<TFloat32>> states) {
        return projection.project(states.get(states.size() - 1));
    }

    /** An encoder that was trained to name what it sees forgets where it is; each place tells it again. */
    private Operand<TFloat32> placed(Operand<TFloat32> pictures) {
        if (!part.places()) {
            return pictures;
        }
        VisionPart vision = parts.vision();
        var places = parameters.get("adapter.place", new Initial.Normal(0.5), 1, vision.tokens(), vision.dim());
        return tf.math.add(pictures, places);
    }
}
