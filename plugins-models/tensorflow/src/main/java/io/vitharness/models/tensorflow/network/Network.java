package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.part.Adapter;
import io.vitharness.models.tensorflow.part.BoxHead;
import io.vitharness.models.tensorflow.part.ContrastHead;
import io.vitharness.models.tensorflow.part.Decoder;
import io.vitharness.models.tensorflow.part.DenseHead;
import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Film;
import io.vitharness.models.tensorflow.part.Language;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.PointBert;
import io.vitharness.models.tensorflow.part.PointNet;
import io.vitharness.models.tensorflow.part.Projector;
import io.vitharness.models.tensorflow.part.RegionAdapter;
import io.vitharness.models.tensorflow.part.Router;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Sequence;
import io.vitharness.models.tensorflow.part.TagHead;
import io.vitharness.models.tensorflow.part.Vit;
import io.vitharness.models.tensorflow.part.WovenInput;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.models.tensorflow.system.ContrastPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.TagPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A system's parts joined in one graph; only what is asked for is built. */
public final class Network {

    private final Parts parts;
    private final int words;
    private final Engine engine;
    private final Ops tf;
    private final Parameters parameters;

    /** A network over a vocabulary of so many words. */
    public Network(Parts parts, int words, Engine engine) {
        this.parts = parts;
        this.words = words;
        this.engine = engine;
        this.tf = engine.tf();
        this.parameters = engine.parameters();
        parts.lora().ifPresent(lora -> parameters.adapt(new Lora(lora.rank(), lora.alpha(), lora.targets())));
    }

    /** Takes inputs {@code [inputs, ...]} as the encoder wants them, gives features {@code [inputs * tokens, dim]}. */
    public Operand<TFloat32> features(Operand<TFloat32> inputs) {
        return seen(inputs).tokens();
    }

    /** The same with what training adds to its loss for the encoder's sake. */
    public Seen seen(Operand<TFloat32> inputs) {
        if (parts.vision() instanceof VisionPart.PointNet part) {
            PointNet.Seen seen = new PointNet(part, tf, parameters).encode(inputs);
            return new Seen(seen.tokens(), seen.tokens(), seen.penalty());
        }
        if (parts.vision() instanceof VisionPart.Vit part && !(part.build() instanceof VisionPart.Stem)) {
            return new ClassTokenVit(part, engine).see(inputs);
        }
        var tokens = tokens(inputs);
        return new Seen(tokens, tokens, Optional.empty());
    }

    /**
     * What the encoder sees.
     *
     * @param tokens what adapters take
     * @param cells what dense labels name; for a class token's encoder not always the same
     * @param penalty what training adds to its loss for the encoder's sake, where it does
     */
    public record Seen(Operand<TFloat32> tokens, Operand<TFloat32> cells, Optional<Operand<TFloat32>> penalty) {}

    private Operand<TFloat32> tokens(Operand<TFloat32> inputs) {
        if (parts.vision() instanceof VisionPart.Video part) {
            return new Film(part, tf, parameters).encode(inputs);
        }
        if (parts.vision() instanceof VisionPart.PointBert part) {
            return new PointBert(part, tf, parameters).encode(inputs);
        }
        return new Vit(parts.vit(), tf, parameters).encode(inputs);
    }

    /** The logits of one label for each cell of a picture. */
    public Operand<TFloat32> dense(Operand<TFloat32> cells, DenseLabel label) {
        return new DenseHead("", parts.vision().dim(), tf, parameters).logits(label.word(), cells, label.classes());
    }

    /** The logits of one label for each cell of the mask head's own encoder. */
    public Operand<TFloat32> denseMask(Operand<TFloat32> cells, DenseLabel label) {
        return new DenseHead(TwoWayHead.PREFIX, twoWay().dim(), tf, parameters)
                .logits(label.word(), cells, label.classes());
    }

    /** What the mask head's own encoder sees of pictures. */
    public Seen seenByMask(Operand<TFloat32> pixels) {
        var cells = new TwoWayHead(twoWay(), parts, engine).cells(pixels);
        return new Seen(cells, cells, Optional.empty());
    }

    private MaskPart.TwoWay twoWay() {
        return (MaskPart.TwoWay) parts.mask().orElseThrow();
    }

    /** The logits of the word after each asked position. */
    public Operand<TFloat32> nextWord(Operand<TFloat32> features, RowInput rows) {
        return words(hidden(features, rows));
    }

    /** The logits of the words after hidden states. */
    public Operand<TFloat32> words(Operand<TFloat32> hidden) {
        return language().logits(hidden);
    }

    /** The masks that some hidden states mean, for systems with a mask head. */
    public Operand<TFloat32> masks(MaskHead.Seen seen, Operand<TFloat32> hidden) {
        MaskPart part = parts.mask()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'mask' paints no masks"));
        return part instanceof MaskPart.TwoWay twoWay
                ? new TwoWayHead(twoWay, parts, engine).paint(seen, hidden)
                : new MaskHead((MaskPart.DotProduct) part, parts, tf, parameters).paint(seen, hidden);
    }

    /** The language model's last hidden state of each asked position. */
    public Operand<TFloat32> hidden(Operand<TFloat32> features, RowInput rows) {
        return language().hidden(new Sequence(seen(features, rows), rows.words(), rows.prefix(), rows.positions()));
    }

    /** All that is seen of each row, {@code [rows, tokens, dim]}: its pictures, and behind them its region. */
    private Operand<TFloat32> seen(Operand<TFloat32> features, RowInput rows) {
        if (parts.region().isPresent()) {
            var alone = tf.identity(features);
            var region = new RegionAdapter(parts.region().get(), parts, tf, parameters)
                    .tokens(tf.identity(alone), rows.pictures(), rows.regions());
            return tf.concat(List.of(adapter().adapt(alone, rows), region), tf.constant(1));
        }
        var pictures = adapter().adapt(features, rows);
        return parts.pictures() == 1
                ? pictures
                : tf.reshape(
                        pictures, tf.array(-1, parts.pictureTokens(), parts.lm().dim()));
    }

    /** What is found by the hidden states of queries, for systems that find boxes. */
    public BoxHead boxes() {
        BoxPart part = parts.boxes()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'boxes' finds none"));
        return new BoxHead(part, parts.lm().dim(), tf, parameters);
    }

    /** What compares states, for systems that compare regions with names. */
    public ContrastHead contrast() {
        ContrastPart part = parts.contrast()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'contrast' compares nothing"));
        return new ContrastHead(part, parts.lm().dim(), tf, parameters);
    }

    /** The logits of each kind of tampering, {@code [pictures, kinds]}, for systems that name it. */
    public Operand<TFloat32> kinds(Operand<TFloat32> pixels) {
        TagPart part = parts.tag()
                .orElseThrow(() -> new IllegalStateException("a system without the part 'tag' names no kinds"));
        return new TagHead(part, tf, parameters).logits(pixels);
    }

    /** The vectors of words as the language model reads them, {@code [words, dim]}. */
    public Operand<TFloat32> wordTable() {
        return new Decoder((LanguagePart.Decoder) parts.lm(), words, tf, parameters).table();
    }

    /** The last hidden state of each asked token of woven rows; for systems whose language model is a LLaMA. */
    public Operand<TFloat32> hidden(Operand<TFloat32> features, WovenInput rows) {
        Grouped model = new Grouped((LanguagePart.Llama) parts.lm(), words, engine);
        var isPicture = tf.math.less(rows.tokens(), tf.constant(0));
        var ofWords = model.embed(tf.math.maximum(rows.tokens(), tf.constant(0)));
        var slots = tf.math.maximum(tf.math.sub(tf.constant(-1), rows.tokens()), tf.constant(0));
        var ofPictures = tf.gather(pictures(features), slots, tf.constant(0));
        var vectors = tf.select(tf.expandDims(isPicture, tf.constant(-1)), ofPictures, ofWords);
        return model.at(vectors, rows.places(), rows.mask(), rows.asked());
    }

    /** What becomes of pictures, whatever is asked, {@code [pictures * tokens, dim]}. */
    private Operand<TFloat32> pictures(Operand<TFloat32> features) {
        int dim = parts.lm().dim();
        if (parts.adapter() instanceof AdapterPart.Queries part) {
            var pictures = tf.reshape(
                    features,
                    tf.array(-1, parts.vision().tokens(), parts.vision().dim()));
            var projected = new QueryAdapter(part, parts, words, engine).pictures(pictures);
            return tf.reshape(projected, tf.array(-1, dim));
        }
        return new Projector(parts.adapter(), parts.vision(), dim, tf, parameters).project(features);
    }

    /** Fresh places for woven rows in this graph. */
    public WovenInput wovenInput() {
        return new WovenInput(integers(), integers(), tf.placeholder(TFloat32.class), integers());
    }

    /** Fresh places for {@link io.vitharness.models.tensorflow.part.Rows} in this graph. */
    public RowInput rowInput() {
        return new RowInput(integers(), integers(), integers(), integers(), tf.placeholder(TFloat32.class));
    }

    private Adapter adapter() {
        int dim = parts.lm().dim();
        if (parts.adapter() instanceof AdapterPart.None) {
            return (features, rows) -> nothing(rows, dim);
        }
        if (parts.adapter() instanceof AdapterPart.Queries part) {
            return new QueryAdapter(part, parts, words, engine);
        }
        if (parts.adapter() instanceof AdapterPart.Routed part) {
            return new Router(part, parts.vision(), dim, words, engine);
        }
        return new Projector(parts.adapter(), parts.vision(), dim, tf, parameters);
    }

    private Operand<TFloat32> nothing(RowInput rows, int dim) {
        var count = tf.gather(tf.shape(rows.words()), tf.constant(0), tf.constant(0));
        return tf.fill(tf.stack(List.of(count, tf.constant(0), tf.constant(dim))), tf.constant(0f));
    }

    private Language language() {
        if (parts.lm() instanceof LanguagePart.Llama part) {
            return new Grouped(part, words, engine);
        }
        if (parts.lm() instanceof LanguagePart.EncoderDecoder part) {
            return new EncoderDecoder(part, words, engine);
        }
        return new Decoder((LanguagePart.Decoder) parts.lm(), words, tf, parameters);
    }

    private Operand<TInt32> integers() {
        return tf.placeholder(TInt32.class);
    }
}
