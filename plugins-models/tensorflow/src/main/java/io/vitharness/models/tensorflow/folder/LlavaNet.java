package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.arch.LlavaProjector;
import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;

/** A published LLaVA, as {@code LlavaForConditionalGeneration} is saved: CLIP's tower, a projector, LLaMA. */
final class LlavaNet implements Net {

    private static final List<Names.Rule> RULES = List.of(
            new Names.Rule("language_model.model.", "lm.model."),
            new Names.Rule("language_model.lm_head.", "lm.lm_head."),
            new Names.Rule("model.language_model.", "lm.model."),
            new Names.Rule("lm_head.", "lm.lm_head."),
            new Names.Rule("model.vision_tower.vision_model.", "vision."),
            new Names.Rule("model.vision_tower.", "vision."),
            new Names.Rule("vision_tower.vision_model.", "vision."),
            new Names.Rule("vision_tower.", "vision."),
            new Names.Rule("model.multi_modal_projector.", "projector."),
            new Names.Rule("multi_modal_projector.", "projector."));

    private final Engine engine;
    private final ClipVision.Config vision;
    private final CausalModel language;
    private final Operand<TFloat32> pixels;
    private final ClipVision.Seen seen;
    private final Operand<TFloat32> features;

    /** Declares the graph; its weights have no values yet. */
    LlavaNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        Settings config = folder.config();
        this.vision = Configs.clipVision(config.in("vision_config"));
        this.language = new CausalModel(Configs.llama(config.in("text_config")), "lm.", engine);
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.seen = new ClipVision(vision, "vision.", engine.tf(), engine.parameters()).see(pixels);
        LlavaProjector projector = new LlavaProjector(
                new LlavaProjector.Config(
                        vision.tower().dim(),
                        language.config().dim(),
                        config.text("projector_hidden_act", "gelu"),
                        config.flag("multimodal_projector_bias", true)),
                "projector.",
                engine.tf(),
                engine.parameters());
        this.features = projector.project(chosen(config));
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        List<String> needless = new ArrayList<>(LlamaNet.needless(language.config()));
        needless.add(ClipNet.NEEDLESS);
        return new Names(RULES, needless);
    }

    CausalModel language() {
        return language;
    }

    ClipVision.Config vision() {
        return vision;
    }

    Operand<TFloat32> pixels() {
        return pixels;
    }

    ClipVision.Seen seen() {
        return seen;
    }

    Operand<TFloat32> features() {
        return features;
    }

    /** The vectors of one picture's tokens. */
    float[] see(float[] picture) {
        try (TFloat32 tensor = Engine.tensor(picture, 1, 3, vision.image(), vision.image());
                Result result =
                        engine.runner().feed(pixels, tensor).fetch(features).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** The layer that is looked at, counted from the end where negative, with or without the class token. */
    private Operand<TFloat32> chosen(Settings config) {
        int layer = config.whole("vision_feature_layer", -2);
        int states = seen.states().size();
        if (layer < -states || layer >= states) {
            throw config.wrong("vision_feature_layer", "one of the " + states + " states of the vision tower");
        }
        var state = seen.states().get(Math.floorMod(layer, states));
        return switch (config.text("vision_feature_select_strategy", "default")) {
            case "default" ->
                engine.tf().slice(state, engine.tf().array(0, 1, 0), engine.tf().array(-1, -1, -1));
            case "full" -> state;
            default -> throw config.wrong("vision_feature_select_strategy", "'default' or 'full'");
        };
    }
}
