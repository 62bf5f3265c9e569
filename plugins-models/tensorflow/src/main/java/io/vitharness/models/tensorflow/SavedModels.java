package io.vitharness.models.tensorflow;

import io.vitharness.data.files.DataDigest;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes trained models as SavedModels, which other programs of TensorFlow read. */
final class SavedModels {

    /** Beside the model: the SHA-256 of the weights that it was made of. */
    static final String MARK = "weights.sha256";

    /** Beside the model: the SHA-256 of the recipe that it was trained by. */
    private static final String RECIPE = "recipe.sha256";

    private SavedModels() {}

    /** What writes a model into a folder that is not there yet. */
    @FunctionalInterface
    interface Exporter {
        void export(Path folder) throws IOException;
    }

    /** Before a training or an opening, which take long: refuses a folder that cannot be of a model of this recipe. */
    static void check(Optional<Path> wanted, String recipe) throws IOException {
        if (wanted.isEmpty() || !Files.exists(wanted.get())) {
            return;
        }
        Path told = wanted.get().resolve(RECIPE);
        boolean isOther =
                Files.isRegularFile(told) && !Files.readString(told).strip().equals(hash(recipe));
        if (isOther || !Files.isRegularFile(wanted.get().resolve(MARK))) {
            throw taken(wanted.get());
        }
    }

    /** Writes once; a folder that holds this very model is left alone, one that holds anything else is refused. */
    static void write(Optional<Path> wanted, Checkpoint checkpoint, Exporter exporter) throws IOException {
        if (wanted.isEmpty()) {
            return;
        }
        Path folder = wanted.get();
        String hash = checkpoint.weightsHash();
        Path mark = folder.resolve(MARK);
        if (Files.isRegularFile(mark) && Files.readString(mark).strip().equals(hash)) {
            return;
        }
        if (Files.exists(folder)) {
            throw taken(folder);
        }
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, folder.getFileName() + ".new");
        try {
            Path model = fresh.resolve("model");
            exporter.export(model);
            Files.writeString(model.resolve(MARK), hash + "\n");
            Files.writeString(model.resolve(RECIPE), hash(checkpoint.recipe()) + "\n");
            Files.move(model, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static String hash(String recipe) {
        return new DataDigest().add(recipe).hex();
    }

    private static IOException taken(Path folder) {
        return new IOException("'export': " + folder + " is there already and holds something else than this model;"
                + " wanted a folder that is not there yet");
    }
}
