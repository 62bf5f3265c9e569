package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.folder.CheckpointFolder;
import io.vitharness.models.tensorflow.folder.PublishedCards;
import io.vitharness.models.tensorflow.folder.PublishedModels;
import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.FileFaults;
import io.vitharness.models.tensorflow.system.KeyMistake;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.SystemFile;
import io.vitharness.models.tensorflow.train.Taught;
import io.vitharness.models.tensorflow.train.Trainer;
import io.vitharness.spi.model.EngineCheck;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Trains small vision-language systems from scratch with TensorFlow Java or reads published ones, and answers with them. */
public final class TensorFlowProvider implements TrainableModelProvider<TensorFlowConfig>, EngineCheck {

    @Override
    public String id() {
        return "tensorflow";
    }

    @Override
    public String summary() {
        return "Vision-language systems with TensorFlow Java: small ones trained on synthetic shapes, published ones"
                + " read";
    }

    @Override
    public List<String> engine() {
        return EngineLibraries.told(EngineLibraries.class.getClassLoader());
    }

    @Override
    public Class<TensorFlowConfig> configType() {
        return TensorFlowConfig.class;
    }

    @Override
    public String recipe(TensorFlowConfig config, long seed) {
        if (config.checkpoint().isPresent()) {
            return recipe(config.checkpoint().get(), config.writing());
        }
        String recipe = config.file().isPresent() ? own(config.file().get(), config, seed) : taught(config, seed);
        try {
            SavedModels.check(config.export(), recipe);
        } catch (IOException e) {
            throw new IllegalArgumentException(words(e), e);
        }
        return recipe;
    }

    private static String taught(TensorFlowConfig config, long seed) {
        try {
            return Taught.recipe(config.resolved(), seed);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(words(e), e);
        }
    }

    /** Told while a suite is planned: what does not fit is told then, and not after other models were trained. */
    private static String recipe(Path checkpoint, Rules writing) {
        try {
            CheckpointFolder folder = CheckpointFolder.open(checkpoint);
            // the graph tells which weights there must be; where its engine lacks, opening the model says what to add
            if (EngineLibraries.arePublishedUsable()) {
                PublishedModels.check(folder, writing);
            }
            return PublishedCards.recipe(folder, writing);
        } catch (IOException | IllegalArgumentException e) {
            String message = words(e);
            String place = message.contains(checkpoint.toString()) ? "" : checkpoint + ": ";
            throw new IllegalArgumentException("'checkpoint': " + place + message, e);
        }
    }

    /** Of a user's own system, all of which is tried before: its instruction data, and its graphs where they can be built. */
    private static String own(Path file, TensorFlowConfig config, long seed) {
        try {
            String recipe = taught(config, seed);
            if (EngineLibraries.areUsable()) {
                Trainer.check(config.resolved(), seed);
            }
            return recipe;
        } catch (KeyMistake mistake) {
            throw new IllegalArgumentException(SystemFile.placed(file, mistake), mistake);
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(file + ": " + mistake.getMessage(), mistake);
        }
    }

    @Override
    public void train(TensorFlowConfig config, Workshop workshop) throws ModelException, InterruptedException {
        EngineLibraries.check();
        if (config.checkpoint().isPresent()) {
            return;
        }
        try {
            if (config.export().isPresent()) {
                SavedModels.check(config.export(), Taught.recipe(config.resolved(), workshop.seed()));
            }
            Files.createDirectories(workshop.checkpoint());
            new Trainer(config.resolved(), workshop, placement(workshop)).trainUnlessDone();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | ArithmeticException e) {
            throw fault(e);
        }
    }

    @Override
    public Model open(TensorFlowConfig config, Workshop workshop) throws ModelException {
        EngineLibraries.check();
        try {
            if (config.checkpoint().isPresent()) {
                EngineLibraries.checkTokenizers();
                return published(config.checkpoint().get(), config, workshop);
            }
            SystemConfig system = config.resolved();
            return system.isDialogue()
                    ? DialogueModel.open(system, workshop, config.export())
                    : TensorFlowModel.open(system, workshop, config.export());
        } catch (IOException | IllegalArgumentException e) {
            throw fault(e);
        }
    }

    private static Model published(Path checkpoint, TensorFlowConfig config, Workshop workshop)
            throws IOException, ModelException {
        try {
            return PublishedModels.open(
                    CheckpointFolder.open(checkpoint),
                    config.writing(),
                    workshop.threads(),
                    Placements.of(workshop.device()));
        } catch (IllegalArgumentException misfit) {
            String message = String.valueOf(misfit.getMessage());
            boolean isPlaced = message.contains(checkpoint.toString());
            throw isPlaced ? misfit : new IllegalArgumentException(checkpoint + ": " + message, misfit);
        }
    }

    private static Placement placement(Workshop workshop) throws ModelException {
        Placement placement = Placements.of(workshop.device());
        placement.gpu().ifPresent(gpu -> workshop.say("trains on " + placement.words()));
        placement.because().ifPresent(why -> workshop.say("trains on the processor: " + why));
        return placement;
    }

    private static ModelException fault(Exception cause) {
        return ModelException.permanent(words(cause)).causedBy(cause);
    }

    private static String words(Exception fault) {
        if (fault instanceof IOException file) {
            return FileFaults.words(file);
        }
        String message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        return fault instanceof UncheckedIOException made
                ? message + ": " + FileFaults.words(Objects.requireNonNull(made.getCause()))
                : message;
    }
}
