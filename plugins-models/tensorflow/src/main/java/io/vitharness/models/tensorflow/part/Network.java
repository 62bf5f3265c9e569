package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A system's parts joined in one graph; only what is asked for is built. */
public final class Network {

    private final Parts parts;
    private final int words;
    private final Ops tf;
    private final Parameters parameters;

    /** A network over a vocabulary of so many words. */
    public Network(Parts parts, int words, Engine engine) {
        this.parts = parts;
        this.words = words;
        this.tf = engine.tf();
        this.parameters = engine.parameters();
    }

    /** Takes pixels {@code [pictures, side, side, 3]}, gives features {@code [pictures * tokens, dim]}. */
    public Operand<TFloat32> features(Operand<TFloat32> pixels) {
        return new Vit(parts.vision(), tf, parameters).encode(pixels);
    }

    /** The logits of one label for each picture token. */
    public Operand<TFloat32> dense(Operand<TFloat32> features, DenseLabel label) {
        return new DenseHead(parts.vision(), tf, parameters).logits(label.word(), features, label.classes());
    }

    /** The logits of the word after each asked position. */
    public Operand<TFloat32> nextWord(Operand<TFloat32> features, RowInput rows) {
        return decoder().logits(hidden(features, rows));
    }

    /** The logits of the words after hidden states. */
    public Operand<TFloat32> words(Operand<TFloat32> hidden) {
        return decoder().logits(hidden);
    }

    /** The masks that some hidden states mean, for systems with a mask head. */
    public Operand<TFloat32> masks(MaskHead.Seen seen, Operand<TFloat32> hidden) {
        MaskPart part = parts.mask()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'mask' paints no masks"));
        return new MaskHead(part, parts, tf, parameters).paint(seen, hidden);
    }

    /** The language model's last hidden state of each asked position. */
    public Operand<TFloat32> hidden(Operand<TFloat32> features, RowInput rows) {
        int dim = parts.lm().dim();
        var seen = parts.region().isPresent() ? tf.identity(features) : features;
        var projected = new Projector(parts.adapter(), parts.vision(), tf, parameters).project(seen, dim);
        var pictures = tf.reshape(projected, tf.array(-1, parts.tokensPerPicture(), dim));
        var shown = tf.gather(pictures, rows.pictures(), tf.constant(0));
        var ofRows = parts.pictures() == 1
                ? shown
                : tf.reshape(shown, tf.array(-1, parts.pictures() * parts.tokensPerPicture(), dim));
        var all = parts.region()
                .<Operand<TFloat32>>map(part -> {
                    var adapter = new RegionAdapter(part, parts, tf, parameters);
                    return tf.concat(
                            List.of(ofRows, adapter.tokens(tf.identity(seen), rows.pictures(), rows.regions())),
                            tf.constant(1));
                })
                .orElse(ofRows);
        return decoder().hidden(new Sequence(all, rows.words(), rows.prefix(), rows.positions()));
    }

    /** What is found by the hidden states of queries, for systems that find boxes. */
    public BoxHead boxes() {
        BoxPart part = parts.boxes()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'boxes' finds none"));
        return new BoxHead(part, parts.lm(), tf, parameters);
    }

    /** The vectors of words as the language model reads them, {@code [words, dim]}. */
    public Operand<TFloat32> wordTable() {
        return decoder().table();
    }

    /** Fresh places for {@link Rows} in this graph. */
    public RowInput rowInput() {
        return new RowInput(integers(), integers(), integers(), integers(), tf.placeholder(TFloat32.class));
    }

    private Decoder decoder() {
        return new Decoder(parts.lm(), words, tf, parameters);
    }

    private Operand<TInt32> integers() {
        return tf.placeholder(TInt32.class);
    }
}
