package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.models.tensorflow.store.TensorFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** A published folder: its configuration, and the headers of its tensors. */
public record CheckpointFolder(Path path, Settings config, TensorFolder tensors) {

    public static CheckpointFolder open(Path path) throws IOException {
        return new CheckpointFolder(path, Settings.read(path.resolve("config.json")), TensorFolder.open(path));
    }

    /** The family's name in {@code config.json}. */
    public String kind() {
        return config.text("model_type");
    }

    /** The words that end a text: one, or a list of several. */
    Set<Integer> ends(Settings language) throws IOException {
        Settings generation = Settings.readIfThere(path.resolve("generation_config.json"));
        Settings told = generation.has("eos_token_id") ? generation : language;
        Set<Integer> ends = new LinkedHashSet<>(told.wholes("eos_token_id"));
        if (ends.isEmpty()) {
            throw language.wrong("eos_token_id", "the number of the word that ends a text");
        }
        return ends;
    }
}
