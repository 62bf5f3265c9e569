package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.SequenceModel;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.List;

/** A published T5 alone, as {@code T5ForConditionalGeneration} is saved. */
final class T5Net implements Net {

    /** What older files hold and no T5 needs: copies of the word table, and places between texts, which are never looked up. */
    static final List<String> NEEDLESS = List.of(
            "encoder.embed_tokens.weight",
            "decoder.embed_tokens.weight",
            "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight");

    private final Engine engine;
    private final SequenceModel language;

    /** Declares the graph; its weights have no values yet. */
    T5Net(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        this.language = new SequenceModel(Configs.t5(folder.config(), folder.tensors()), "", engine);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        return new Names(List.of(), NEEDLESS);
    }

    SequenceModel language() {
        return language;
    }
}
