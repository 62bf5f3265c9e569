package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.arch.EvaVision;
import io.vitharness.models.tensorflow.arch.QFormer;
import io.vitharness.models.tensorflow.arch.QueryProjection;
import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.decode.SequenceModel;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A published InstructBLIP, as {@code InstructBlipForConditionalGeneration} is saved: an EVA tower, a Q-Former that
 * reads the instruction, LLaMA or T5.
 */
final class InstructBlipNet implements Net {

    private static final String LANGUAGE = "language_model.";

    private final Engine engine;
    private final ClipVision.Config vision;
    private final QFormer.Config qFormer;
    private final Optional<CausalModel> causal;
    private final Optional<SequenceModel> sequence;
    private final Operand<TFloat32> pixels;
    private final List<Operand<TFloat32>> seen;
    private final Operand<TFloat32> pictureIn;
    private final Operand<TInt32> words;
    private final Operand<TFloat32> mask;
    private final List<Operand<TFloat32>> asked;
    private final Operand<TFloat32> projected;

    /** Declares the graph; its weights have no values yet. */
    InstructBlipNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        Settings config = folder.config();
        Settings text = config.in("text_config");
        this.vision = Configs.eva(config.in("vision_config"));
        this.qFormer = Configs.qFormer(config);
        boolean isCausal = text.text("model_type").equals("llama");
        this.causal = isCausal ? Optional.of(new CausalModel(Configs.llama(text), LANGUAGE, engine)) : Optional.empty();
        this.sequence = isCausal
                ? Optional.empty()
                : Optional.of(new SequenceModel(Configs.t5(text, folder.tensors()), LANGUAGE, engine));
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.seen = new EvaVision(vision, "vision_model.", engine.tf(), engine.parameters()).states(pixels);
        this.pictureIn = engine.tf().placeholder(TFloat32.class);
        this.words = engine.tf().placeholder(TInt32.class);
        this.mask = engine.tf().placeholder(TFloat32.class);
        QueryProjection queries = new QueryProjection(qFormer, dim(), "", engine.tf(), engine.parameters());
        this.asked = new QFormer(qFormer, "qformer.", engine.tf(), engine.parameters())
                .states(queries.queries(), words, mask, pictureIn);
        this.projected = queries.project(asked.get(asked.size() - 1));
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        List<String> needless = new ArrayList<>(List.of(ClipNet.NEEDLESS));
        causal.ifPresent(llama -> needless.addAll(LlamaNet.needless(llama.config())));
        sequence.ifPresent(t5 -> needless.addAll(T5Net.NEEDLESS));
        return new Names(List.of(), needless);
    }

    Optional<CausalModel> causal() {
        return causal;
    }

    Optional<SequenceModel> sequence() {
        return sequence;
    }

    QFormer.Config qFormer() {
        return qFormer;
    }

    /** The vectors of one picture's tokens, given an instruction. */
    float[] vectors(float[] picture, int[] instruction) {
        return asked(picture, instruction, List.of(projected)).get(0);
    }

    /** The picture's tokens before the first block and after each, for comparison with the reference. */
    List<float[]> seen(float[] picture) {
        return seen(picture, seen);
    }

    /** As {@link #vectors}, then the Q-Former's states, for comparison with the reference. */
    List<float[]> see(float[] picture, int[] instruction) {
        List<Operand<TFloat32>> all = new ArrayList<>(List.of(projected));
        all.addAll(asked);
        return asked(picture, instruction, all);
    }

    private List<float[]> seen(float[] picture, List<Operand<TFloat32>> wanted) {
        try (TFloat32 tensor = Engine.tensor(picture, 1, 3, vision.image(), vision.image())) {
            var runner = engine.runner().feed(pixels, tensor);
            wanted.forEach(runner::fetch);
            return floats(runner.run());
        }
    }

    private List<float[]> asked(float[] picture, int[] instruction, List<Operand<TFloat32>> wanted) {
        int tokens = vision.cells() + 1;
        float[] last = seen(picture, List.of(seen.get(seen.size() - 1))).get(0);
        try (TFloat32 image = Engine.tensor(last, 1, tokens, vision.tower().dim());
                TInt32 text = Engine.tensor(instruction, 1, instruction.length);
                TFloat32 all = Engine.tensor(
                        new float[qFormer.queries() + instruction.length],
                        1,
                        qFormer.queries() + (long) instruction.length)) {
            var runner =
                    engine.runner().feed(pictureIn, image).feed(words, text).feed(mask, all);
            wanted.forEach(runner::fetch);
            return floats(runner.run());
        }
    }

    private int dim() {
        return causal.map(model -> model.config().dim())
                .orElseGet(() -> sequence.orElseThrow().config().dim());
    }

    private static List<float[]> floats(Result result) {
        try (result) {
            List<float[]> all = new ArrayList<>();
            result.forEach(entry -> all.add(Engine.floats((TFloat32) entry.getValue())));
            return all;
        }
    }
}
