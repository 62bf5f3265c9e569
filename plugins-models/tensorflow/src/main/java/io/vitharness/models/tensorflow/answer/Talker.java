package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.decode.Logits;
import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.part.Woven;
import io.vitharness.models.tensorflow.part.WovenInput;
import io.vitharness.models.tensorflow.part.WovenRow;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** A trained network that goes on with dialogues in words and pictures; may be used by several threads. */
public final class Talker implements AutoCloseable {

    private final SystemConfig system;
    private final Vocabulary vocabulary;
    private final Engine engine;
    private final Operand<TFloat32> pixels;
    private final Operand<TFloat32> features;
    private final Operand<TFloat32> featuresIn;
    private final WovenInput rowsIn;
    private final Operand<TFloat32> logits;

    /** Puts the weights into a fresh graph; one that is missing or of another shape is told by name. */
    public Talker(SystemConfig system, Vocabulary vocabulary, Weights weights, Placement placement) {
        this.system = system;
        this.vocabulary = vocabulary;
        this.engine = new Engine(system.threads(), placement);
        Network network = new Network(system.parts(), vocabulary.size(), engine);
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.features = network.features(pixels);
        this.featuresIn = engine.tf().placeholder(TFloat32.class);
        this.rowsIn = network.wovenInput();
        this.logits = network.words(network.hidden(featuresIn, rowsIn));
        engine.restore(weights);
    }

    public SystemConfig system() {
        return system;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The tokens of one picture, {@code tokens * dim} numbers. */
    public float[] features(float[] picture) {
        int side = system.parts().vit().image();
        try (TFloat32 tensor = Engine.tensor(picture, 1, side, side, 3);
                var result =
                        engine.runner().feed(pixels, tensor).fetch(features).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** The likeliest word behind a row; of equally likely ones that with the smallest number. */
    public int next(List<float[]> pictures, WovenRow row) {
        return Logits.greatest(logits(pictures, List.of(row.copy().ask(Vocabulary.UNKNOWN))));
    }

    /** The logits of the word after each asked token, {@code asked * vocabulary} numbers. */
    float[] logits(List<float[]> pictures, List<WovenRow> rows) {
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = new ArrayList<>(rowsIn.feed(Woven.of(rows), runner));
        TFloat32 seen = joined(pictures);
        tensors.add(seen);
        try (var result = runner.feed(featuresIn, seen).fetch(logits).run()) {
            return Engine.floats((TFloat32) result.get(0));
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    /**
     * Writes the network as a SavedModel. Its function {@code encode} takes {@code pixels} and gives {@code features};
     * {@code next} takes those, {@code tokens}, {@code places}, {@code mask} and {@code asked} as {@link Woven} has them,
     * and gives {@code logits}.
     */
    public void export(Path folder) throws IOException {
        var encode = Signature.builder("encode").input("pixels", pixels).output("features", features);
        var next = Signature.builder("next")
                .input("features", featuresIn)
                .input("tokens", rowsIn.tokens())
                .input("places", rowsIn.places())
                .input("mask", rowsIn.mask())
                .input("asked", rowsIn.asked())
                .output("logits", logits);
        engine.export(folder, List.of(encode.build(), next.build()));
    }

    /** One blank picture where there is none: a graph cannot look into an empty list. */
    private TFloat32 joined(List<float[]> pictures) {
        int tokens = system.parts().vision().tokens();
        int dim = system.parts().vision().dim();
        int count = Math.max(1, pictures.size());
        float[] all = new float[count * tokens * dim];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i), 0, all, i * tokens * dim, tokens * dim);
        }
        return Engine.tensor(all, (long) count * tokens, dim);
    }

    @Override
    public void close() {
        engine.close();
    }
}
