package io.vitharness.models.tensorflow.train;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.models.tensorflow.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Synthetic sets to learn from: written to a temporary folder, read, and gone. */
final class TrainingSet {

    /** Seeds of sets that are learnt from; nobody asks for one by chance. */
    private static final long OWN_SEEDS = 0x7472_6169_6e00_0000L;

    private TrainingSet() {}

    /** One JSON file of a set. */
    static JsonNode read(SetKind kind, int samples, long seed, String file) {
        return read(
                kind, samples, seed, folder -> JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(file))));
    }

    /** What is made of a set's folder while it is there. */
    static <T> T read(SetKind kind, int samples, long seed, FolderReader<T> reader) {
        try {
            Path parent = Files.createTempDirectory("training-set");
            try {
                Path folder = parent.resolve(kind.id());
                SyntheticSets.write(new SyntheticSet(kind, samples, OWN_SEEDS ^ seed), folder);
                return reader.read(folder);
            } finally {
                Folders.delete(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the training set '" + kind.id() + "' cannot be made", e);
        }
    }

    /** Reads a folder. */
    @FunctionalInterface
    interface FolderReader<T> {
        T read(Path folder) throws IOException;
    }
}
