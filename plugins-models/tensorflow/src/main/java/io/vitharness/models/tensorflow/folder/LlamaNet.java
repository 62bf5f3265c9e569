package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Lora;
import java.io.IOException;
import java.util.List;

/** A published LLaMA alone, as {@code LlamaForCausalLM} is saved. */
final class LlamaNet {

    private final Engine engine;
    private final CausalModel language;

    /** Declares the graph; its weights have no values yet. */
    LlamaNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        this.language = new CausalModel(Configs.llama(folder.config()), "", engine, Lora.NONE);
    }

    void fill(CheckpointFolder folder) throws IOException {
        Filling.fill(engine, folder.tensors(), names(language.config().isTied()));
    }

    CausalModel language() {
        return language;
    }

    private static Names names(boolean isTied) {
        List<String> ignored =
                isTied ? List.of("rotary_emb.inv_freq", "lm_head.weight") : List.of("rotary_emb.inv_freq");
        return new Names(List.of(), ignored);
    }
}
