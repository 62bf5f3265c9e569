package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.decode.Logits;
import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A trained network that is ready to run; may be used by several threads. */
public final class Trained implements AutoCloseable {

    private final SystemConfig system;
    private final Vocabulary vocabulary;
    private final Engine engine;
    private final Operand<TFloat32> pixels;
    private final Operand<TFloat32> features;
    private final Operand<TFloat32> featuresIn;
    private final RowInput rowsIn;
    private final Operand<TFloat32> logits;
    private final Operand<TInt32> meantIn;
    private final Operand<TInt32> paintedIn;
    private final Optional<Operand<TFloat32>> masks;
    private final Operand<TFloat32> namesIn;
    private final Optional<Found> found;
    private final Optional<Operand<TFloat32>> kinds;
    private final Optional<Alike> alike;

    /** Boxes as a graph gives them. */
    private record Found(Operand<TFloat32> edges, Operand<TFloat32> scores) {}

    /** Vectors as a graph gives them, and how alike the first is to each. */
    private record Alike(Operand<TFloat32> vectors, Operand<TFloat32> likeness) {}

    /** On the processor. */
    public Trained(SystemConfig system, Vocabulary vocabulary, Weights weights) {
        this(system, vocabulary, weights, Placement.PROCESSOR);
    }

    /** Puts the weights into fresh graphs; one that is missing or of another shape is told by name. */
    public Trained(SystemConfig system, Vocabulary vocabulary, Weights weights, Placement placement) {
        this.system = system;
        this.vocabulary = vocabulary;
        this.engine = new Engine(system.threads(), placement);
        Network network = new Network(system.parts(), vocabulary.size(), engine);
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.features = isSightless(system) ? engine.tf().constant(0f) : network.features(pixels);
        this.featuresIn = isSightless(system) ? features : engine.tf().placeholder(TFloat32.class);
        this.rowsIn = network.rowInput();
        var hidden = network.hidden(featuresIn, rowsIn);
        this.logits = network.words(hidden);
        this.meantIn = engine.tf().placeholder(TInt32.class);
        var meant = engine.tf().gather(hidden, meantIn, engine.tf().constant(0));
        this.paintedIn = engine.tf().placeholder(TInt32.class);
        this.masks = system.parts()
                .mask()
                .map(part -> network.masks(new MaskHead.Seen(featuresIn, pixels, paintedIn), meant));
        this.namesIn = engine.tf().placeholder(TFloat32.class);
        this.found = system.parts().boxes().map(part -> found(network, meant));
        this.kinds = system.parts().tag().map(part -> network.kinds(pixels));
        this.alike = system.parts().contrast().map(part -> alike(network, meant));
        engine.restore(weights);
    }

    /** How alike the first of some states is to each of them. */
    private Alike alike(Network network, Operand<TFloat32> states) {
        var tf = engine.tf();
        var vectors = network.contrast().vectors(states);
        var likeness = network.contrast().scores(tf.gather(vectors, tf.array(0), tf.constant(0)), vectors);
        return new Alike(vectors, likeness);
    }

    private Found found(Network network, Operand<TFloat32> queries) {
        var classes = engine.tf().linalg.matMul(namesIn, network.wordTable());
        return new Found(network.boxes().edges(queries), network.boxes().scores(queries, classes));
    }

    public SystemConfig system() {
        return system;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The tokens of one picture, film or cloud, {@code tokens * dim} numbers; it is encoded alone, so that no other one
     * matters. None where the system sees nothing.
     */
    public float[] features(float[] picture) {
        if (isSightless(system)) {
            return picture;
        }
        try (TFloat32 tensor = Engine.tensor(picture, shape());
                var result =
                        engine.runner().feed(pixels, tensor).fetch(features).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** The kind of tampering that a picture looks most like, counted from 0; for systems that name it. */
    public int kind(float[] picture) {
        return Logits.greatest(kinds(picture));
    }

    /** How much a picture looks like each kind of tampering, as a logit. */
    float[] kinds(float[] picture) {
        var named =
                kinds.orElseThrow(() -> new IllegalStateException("system '" + system.system() + "' names no kinds"));
        try (TFloat32 tensor = Engine.tensor(picture, shape());
                var result = engine.runner().feed(pixels, tensor).fetch(named).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /**
     * Writes the network as a SavedModel. Its function {@code encode} takes {@code pixels} and gives {@code features};
     * {@code next} takes those, the {@code words} of rows, {@code prefix}, {@code pictures}, {@code positions} and, where
     * the system has regions, {@code regions} as {@link Rows} has them, and gives {@code logits}. Systems with such a head
     * have one function more, which takes the same and which asked positions are {@code meant}: {@code masks} paints each
     * in the picture {@code painted} of the {@code pixels}; {@code boxes} gives the {@code edges} of each and its
     * {@code scores} for {@code names}, how often each name has each word; {@code contrast} gives the {@code vectors} of
     * each and the {@code likeness} of the first to each. {@code kinds} takes {@code pixels} and gives {@code logits} of
     * the kinds of tampering, where the system names them.
     */
    public void export(Path folder) throws IOException {
        List<Signature> signatures = new ArrayList<>();
        signatures.add(ofRows("next").output("logits", logits).build());
        if (!isSightless(system)) {
            signatures.add(Signature.builder("encode")
                    .input("pixels", pixels)
                    .output("features", features)
                    .build());
        }
        masks.ifPresent(painted -> signatures.add(ofRows("masks")
                .input("pixels", pixels)
                .input("meant", meantIn)
                .input("painted", paintedIn)
                .output("masks", painted)
                .build()));
        kinds.ifPresent(named -> signatures.add(Signature.builder("kinds")
                .input("pixels", pixels)
                .output("logits", named)
                .build()));
        found.ifPresent(boxes -> signatures.add(ofRows("boxes")
                .input("meant", meantIn)
                .input("names", namesIn)
                .output("edges", boxes.edges())
                .output("scores", boxes.scores())
                .build()));
        alike.ifPresent(compared -> signatures.add(ofRows("contrast")
                .input("meant", meantIn)
                .output("vectors", compared.vectors())
                .output("likeness", compared.likeness())
                .build()));
        engine.export(folder, signatures);
    }

    /** A function of rows and of what they look at. */
    private Signature.Builder ofRows(String function) {
        var rows = Signature.builder(function)
                .input("words", rowsIn.words())
                .input("prefix", rowsIn.prefix())
                .input("positions", rowsIn.positions());
        if (!isSightless(system)) {
            rows.input("features", featuresIn).input("pictures", rowsIn.pictures());
        }
        system.parts().region().ifPresent(part -> rows.input("regions", rowsIn.regions()));
        return rows;
    }

    /**
     * The logits of the mask that the word after a row means, {@code side * side} numbers; for systems with a mask
     * head.
     */
    float[] mask(Asked asked, Row row, int ofPicture) {
        var painted =
                masks.orElseThrow(() -> new IllegalStateException("system '" + system.system() + "' paints nothing"));
        int side = system.parts().vit().image();
        Rows packed = Rows.of(List.of(row), system.parts());
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>(rowsIn.feed(packed, runner));
        TFloat32 seen = joined(List.of(asked.features()));
        TFloat32 picture = Engine.tensor(asked.pixels(), system.parts().pictures(), side, side, 3);
        TInt32 last = Engine.tensor(new int[] {packed.positions().length - 1}, 1);
        TInt32 painting = Engine.tensor(new int[] {ofPicture}, 1);
        tensors.addAll(List.of(seen, picture, last, painting));
        try (var result = runner.feed(featuresIn, seen)
                .feed(pixels, picture)
                .feed(meantIn, last)
                .feed(paintedIn, painting)
                .fetch(painted)
                .run()) {
            return Engine.floats((TFloat32) result.get(0));
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    /**
     * What is found of some classes; for systems with a box head.
     *
     * @param edges left, top, right, bottom in 0..1 of the picture, four numbers a box
     * @param scores the logit of each class for each box
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
    public record Boxes(float[] edges, float[] scores) {}

    /** Finds objects of the named classes, as the prompt asks for them. */
    public Boxes boxes(Asked asked, List<String> classes) {
        Found finding =
                found.orElseThrow(() -> new IllegalStateException("system '" + system.system() + "' finds no boxes"));
        int queries = system.parts().boxes().orElseThrow().queries();
        Row row = asked.row(vocabulary.encode(Vocabulary.queries(queries)), Vocabulary.END);
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>(rowsIn.feed(Rows.of(List.of(row), system.parts()), runner));
        TFloat32 seen = joined(List.of(asked.features()));
        TInt32 places = Engine.tensor(IntStream.rangeClosed(1, queries).toArray(), queries);
        TFloat32 names = Engine.tensor(vocabulary.bags(classes), classes.size(), vocabulary.size());
        tensors.addAll(List.of(seen, places, names));
        try (var result = runner.feed(featuresIn, seen)
                .feed(meantIn, places)
                .feed(namesIn, names)
                .fetch(finding.edges())
                .fetch(finding.scores())
                .run()) {
            return new Boxes(Engine.floats((TFloat32) result.get(0)), Engine.floats((TFloat32) result.get(1)));
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    /** Whether regions are compared with names. */
    public boolean isComparing() {
        return alike.isPresent();
    }

    /** How alike what is asked about is to each name, as a logit; for systems that compare. */
    float[] likeness(Asked asked, List<int[]> names) {
        int[] align = vocabulary.encode(Vocabulary.ALIGN);
        List<Row> rows = new ArrayList<>(List.of(asked.row(align, Vocabulary.END)));
        names.forEach(name -> rows.add(new Row(name, align, Vocabulary.END).showing(1)));
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>(rowsIn.feed(Rows.of(rows, system.parts()), runner));
        TFloat32 seen = joined(List.of(
                asked.features(), features(new float[system.parts().vision().numbers()])));
        TInt32 places = Engine.tensor(
                IntStream.range(0, rows.size()).map(i -> 2 * i + 1).toArray(), rows.size());
        tensors.addAll(List.of(seen, places));
        try (var result = runner.feed(featuresIn, seen)
                .feed(meantIn, places)
                .fetch(alike.orElseThrow().likeness())
                .run()) {
            float[] all = Engine.floats((TFloat32) result.get(0));
            return Arrays.copyOfRange(all, 1, all.length);
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    /** The logits of the word after each asked position, {@code positions * vocabulary} numbers. */
    float[] logits(List<float[]> pictures, List<Row> rows) {
        Rows packed = Rows.of(rows, system.parts());
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>(rowsIn.feed(packed, runner));
        if (!isSightless(system)) {
            TFloat32 seen = joined(pictures);
            tensors.add(seen);
            runner.feed(featuresIn, seen);
        }
        try (var result = runner.fetch(logits).run()) {
            return Engine.floats((TFloat32) result.get(0));
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static boolean isSightless(SystemConfig system) {
        return system.parts().vision() instanceof VisionPart.None;
    }

    private long[] shape() {
        return LongStream.concat(
                        LongStream.of(1),
                        system.parts().vision().shape().stream().mapToLong(Integer::longValue))
                .toArray();
    }

    private TFloat32 joined(List<float[]> pictures) {
        VisionPart vision = system.parts().vision();
        int size = system.parts().pictures() * vision.tokens() * vision.dim();
        float[] all = new float[pictures.size() * size];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i), 0, all, i * size, size);
        }
        return Engine.tensor(all, (long) all.length / vision.dim(), vision.dim());
    }
}
