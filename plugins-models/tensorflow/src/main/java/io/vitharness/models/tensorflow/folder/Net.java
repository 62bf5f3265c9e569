package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.part.Engine;
import java.io.IOException;

/** A published model's graph, declared by its {@code config.json}; its weights have no values yet. */
interface Net {

    Engine engine();

    /** How the folder's tensors are named in the graph. */
    Names names(CheckpointFolder folder);

    /** Lists what does not fit by the headers alone. */
    default void check(CheckpointFolder folder) {
        Filling.checked(engine(), folder.tensors(), names(folder));
    }

    /** Gives every weight its value. */
    default void fill(CheckpointFolder folder) throws IOException {
        Filling.fill(engine(), folder.tensors(), names(folder));
    }
}
