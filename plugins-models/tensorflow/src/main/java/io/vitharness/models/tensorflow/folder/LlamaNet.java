package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.List;

/** A published LLaMA alone, as {@code LlamaForCausalLM} is saved. */
final class LlamaNet implements Net {

    private final Engine engine;
    private final CausalModel language;

    /** Declares the graph; its weights have no values yet. */
    LlamaNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        this.language = new CausalModel(Configs.llama(folder.config()), "", engine);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        return new Names(List.of(), needless(language.config()));
    }

    /** What older files hold beside the weights: angles that can be computed, and a tied head that is the word table. */
    static List<String> needless(LlamaConfig config) {
        return config.isTied() ? List.of("rotary_emb.inv_freq", "lm_head.weight") : List.of("rotary_emb.inv_freq");
    }

    CausalModel language() {
        return language;
    }
}
