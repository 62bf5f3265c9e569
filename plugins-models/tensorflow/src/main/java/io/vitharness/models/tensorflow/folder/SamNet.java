package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.arch.SamConfig;
import io.vitharness.models.tensorflow.arch.SamMasks;
import io.vitharness.models.tensorflow.arch.SamPrompts;
import io.vitharness.models.tensorflow.arch.SamVision;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A published SAM, as {@code SamModel} is saved. */
final class SamNet implements Net {

    private static final String FREQUENCIES = "shared_image_embedding.positional_embedding";
    private static final String COPY = "prompt_encoder.shared_embedding.positional_embedding";

    private final Engine engine;
    private final SamConfig config;
    private final Operand<TFloat32> pixels;
    private final SamVision.Seen seen;
    private final Operand<TFloat32> cells;
    private final Operand<TFloat32> pictureIn;
    private final Operand<TFloat32> placesIn;
    private final Operand<TInt32> meaningsIn;
    private final Operand<TFloat32> maskIn;
    private final Operand<TFloat32> sparse;
    private final Operand<TFloat32> dense;
    private final Operand<TFloat32> withoutMask;
    private final SamMasks.Masks masks;
    private final SamMasks.Masks masksOfMask;

    /** Declares the graph; its weights have no values yet. */
    SamNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        this.config = Configs.sam(folder.config());
        var tf = engine.tf();
        this.pixels = tf.placeholder(TFloat32.class);
        this.seen = new SamVision(config, "", tf, engine.parameters()).see(pixels);
        SamPrompts prompts = new SamPrompts(config, "", tf, engine.parameters());
        this.cells = prompts.cells();
        this.pictureIn = tf.placeholder(TFloat32.class);
        this.placesIn = tf.placeholder(TFloat32.class);
        this.meaningsIn = tf.placeholder(TInt32.class);
        this.maskIn = tf.placeholder(TFloat32.class);
        this.sparse = prompts.sparse(placesIn, meaningsIn);
        this.dense = prompts.dense(maskIn);
        SamMasks decoder = new SamMasks(config, "", tf, engine.parameters());
        var count = tf.gather(tf.shape(placesIn), tf.constant(0), tf.constant(0));
        var repeated = tf.tile(pictureIn, tf.stack(List.of(count, tf.constant(1), tf.constant(1), tf.constant(1))));
        this.withoutMask = prompts.withoutMask();
        this.masks = decoder.decode(tf.math.add(repeated, withoutMask), cells, sparse);
        this.masksOfMask = decoder.decode(tf.math.add(repeated, dense), cells, sparse);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        boolean isBoth = folder.tensors().has(FREQUENCIES);
        return new Names(
                isBoth ? List.of() : List.of(new Names.Rule(COPY, FREQUENCIES)), isBoth ? List.of(COPY) : List.of());
    }

    SamConfig config() {
        return config;
    }

    /** A picture's embeddings, {@code grid * grid * dim} numbers. */
    float[] see(float[] picture) {
        return seen(picture, List.of(seen.embeddings())).get(0);
    }

    /** The embeddings, then the cells before the first layer and after each, for comparison with the reference. */
    List<float[]> states(float[] picture) {
        List<Operand<TFloat32>> all = new ArrayList<>(List.of(seen.embeddings()));
        all.addAll(seen.states());
        return seen(picture, all);
    }

    private List<float[]> seen(float[] picture, List<Operand<TFloat32>> wanted) {
        try (TFloat32 tensor = Engine.tensor(picture, 1, 3, config.image(), config.image())) {
            Session.Runner runner = engine.runner().feed(pixels, tensor);
            wanted.forEach(runner::fetch);
            return floats(runner.run());
        }
    }

    /** The place of every cell, {@code grid * grid * dim} numbers. */
    float[] cells() {
        return floats(engine.runner().fetch(cells).run()).get(0);
    }

    /** What stands for no mask at every cell, {@code dim} numbers. */
    float[] withoutMask() {
        return floats(engine.runner().fetch(withoutMask).run()).get(0);
    }

    /**
     * What prompts of equal length become.
     *
     * @param places x and y in pixels of the resized picture, prompt by prompt
     * @param meanings of the places
     * @param mask that is shown, {@code 4 * grid} on a side
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
    record Asked(float[] places, int[] meanings, int prompts, Optional<float[]> mask) {}

    /** Mask logits, believed qualities, prompt tokens; then the dense prompt, where a mask is shown. */
    List<float[]> masks(float[] picture, Asked asked) {
        int grid = config.grid();
        int length = asked.meanings().length / asked.prompts();
        List<org.tensorflow.Tensor> fed = new ArrayList<>();
        Session.Runner runner = engine.runner();
        try {
            fed.add(Engine.tensor(picture, 1, grid, grid, config.dim()));
            fed.add(Engine.tensor(asked.places(), asked.prompts(), length, 2));
            fed.add(Engine.tensor(asked.meanings(), asked.prompts(), length));
            runner.feed(pictureIn, fed.get(0)).feed(placesIn, fed.get(1)).feed(meaningsIn, fed.get(2));
            SamMasks.Masks wanted = asked.mask().isPresent() ? masksOfMask : masks;
            runner.fetch(wanted.masks()).fetch(wanted.qualities()).fetch(sparse);
            asked.mask().ifPresent(mask -> {
                fed.add(Engine.tensor(mask, 1, 4L * grid, 4L * grid, 1));
                runner.feed(maskIn, fed.get(3)).fetch(dense);
            });
            return floats(runner.run());
        } finally {
            fed.forEach(org.tensorflow.Tensor::close);
        }
    }

    private static List<float[]> floats(Result result) {
        try (result) {
            List<float[]> all = new ArrayList<>();
            result.forEach(entry -> all.add(Engine.floats((TFloat32) entry.getValue())));
            return all;
        }
    }
}
