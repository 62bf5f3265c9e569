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
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An encoder that systems of equal first stages train once and share: a folder named by the hash of all that decides its
 * weights, with the weights and the curve. A system that finds it ends in the bytes of one that trained its own.
 */
final class Tower {

    private static final int VERSION = 2;
    private static final int HASH_LENGTH = 16;
    private static final String WEIGHTS = "weights.safetensors";
    private static final String CURVE = "train_log.ndjson";
    private static final String HASH = "sha256";

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

    /** Whether it can be taken. */
    boolean isThere() {
        return Files.isDirectory(folder) && isAsItWasLeft();
    }

    /** Whether there is one that is not as it was left. */
    boolean isDamaged() {
        return Files.isDirectory(folder) && !isAsItWasLeft();
    }

    private boolean isAsItWasLeft() {
        try {
            return Files.readString(folder.resolve(HASH), StandardCharsets.UTF_8)
                    .equals(hash(folder));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String hash(Path folder) throws IOException {
        return new DataDigest()
                .addBytes(folder.resolve(WEIGHTS))
                .addBytes(folder.resolve(CURVE))
                .hex();
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

    /** The right to train an encoder; whoever releases it, once or more often, lets the next one go on. */
    @FunctionalInterface
    interface Claim extends AutoCloseable {

        Claim NONE = () -> {};

        void release();

        @Override
        default void close() {
            release();
        }
    }

    /** Waits until nobody else trains this encoder; where it cannot be shared there is nothing to wait for. */
    Claim claim(Consumer<String> say) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                say.accept("waits for the encoder that another system trains: " + folder.getFileName());
                channel.lock();
            }
            return () -> close(channel);
        } catch (IOException cannotBeShared) {
            return Claim.NONE; // told when it is to be left for others
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves an encoder for others, also in the place of a damaged one; what another training left in the meantime stays,
     * what one that was killed had half written does not.
     */
    void leave(Weights weights, Path curve) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            Folders.delete(fresh);
            Files.createDirectory(fresh);
            new Safetensors(weights, new TreeMap<>()).write(fresh.resolve(WEIGHTS));
            Files.copy(curve, fresh.resolve(CURVE));
            Files.writeString(fresh.resolve(HASH), hash(fresh), StandardCharsets.UTF_8);
            if (isDamaged()) {
                Folders.delete(folder);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            if (!isThere()) {
                throw fault;
            }
        } finally {
            Folders.delete(fresh);
        }
    }
}
