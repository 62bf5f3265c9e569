package io.vitharness.models.tensorflow.train;

import io.vitharness.data.files.DataDigest;
import io.vitharness.models.tensorflow.store.Folders;
import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.spi.model.TrainingStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;

/**
 * An encoder that systems of equal first stages train once and share: a folder named by the hash of all that decides its
 * weights, with the weights and the curve. A system that finds it ends in the bytes of one that trained its own.
 */
final class Tower {

    private static final int VERSION = 1;
    private static final int HASH_LENGTH = 16;
    private static final String WEIGHTS = "weights.safetensors";
    private static final String CURVE = "train_log.ndjson";

    private final Path folder;

    private Tower(Path folder) {
        this.folder = folder;
    }

    /** Whether a system begins with the encoder alone. */
    static boolean isFirstOf(SystemConfig system) {
        return !system.stages().isEmpty() && system.stages().get(0).objective() instanceof Objective.Dense;
    }

    /** The place of a system's encoder among those that are shared. */
    static Tower of(SystemConfig system, long seed, Path shared) {
        Stage stage = system.stages().get(0);
        String adapted = system.parts()
                .lora()
                .filter(lora -> lora.mayAdapt("vision.") || lora.mayAdapt("dense."))
                .map(lora -> lora + "\n")
                .orElse("");
        String recipe = "tensorflow tower " + VERSION + "\nseed " + seed + "\n"
                + system.parts().vision() + "\nlessons " + system.lessons() + "\nthreads " + system.threads() + "\n"
                + stage + "\n" + adapted + "taught " + Taught.hashOfEncoder(system, seed) + "\n";
        return new Tower(shared.resolve("tower-"
                + new DataDigest()
                        .add(recipe.getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, HASH_LENGTH)));
    }

    boolean isThere() {
        return Files.isDirectory(folder);
    }

    Path folder() {
        return folder;
    }

    Weights weights() throws IOException {
        return Safetensors.read(folder.resolve(WEIGHTS)).weights();
    }

    /** The curve of its training, with another number of steps in all. */
    List<TrainingStep> curve(int steps) throws IOException {
        return new TrainingLog(folder.resolve(CURVE))
                .read().stream()
                        .map(step -> new TrainingStep(step.stage(), step.step(), steps, step.values()))
                        .toList();
    }

    /** Leaves an encoder for others; what another training left in the meantime stays. */
    void leave(Weights weights, Path curve) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "fresh-");
        try {
            // a temporary folder is for its owner alone; one within it may be read by all who may read the others
            Path whole = Files.createDirectory(fresh.resolve("whole"));
            new Safetensors(weights, new TreeMap<>()).write(whole.resolve(WEIGHTS));
            Files.copy(curve, whole.resolve(CURVE));
            Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            if (!isThere()) {
                throw fault;
            }
        } finally {
            Folders.delete(fresh);
        }
    }
}
