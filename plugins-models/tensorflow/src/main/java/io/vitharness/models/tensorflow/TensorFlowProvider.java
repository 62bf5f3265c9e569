package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.folder.CheckpointFolder;
import io.vitharness.models.tensorflow.folder.PublishedCards;
import io.vitharness.models.tensorflow.folder.PublishedModels;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.train.Trainer;
import io.vitharness.spi.model.EngineCheck;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Files;
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
        return "Vision-language systems with TensorFlow Java: small ones trained on synthetic shapes, published ones read";
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
        if (config.checkpoint().isEmpty()) {
            return config.resolved().recipe(seed);
        }
        try {
            return PublishedCards.recipe(
                    CheckpointFolder.open(config.checkpoint().get()), config.writing());
        } catch (IOException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void train(TensorFlowConfig config, Workshop workshop) throws ModelException, InterruptedException {
        EngineLibraries.check(workshop.device());
        if (config.checkpoint().isPresent()) {
            return;
        }
        try {
            Files.createDirectories(workshop.checkpoint());
            if (!new Checkpoint(workshop.checkpoint()).isComplete()) {
                new Trainer(config.resolved(), workshop).train();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw fault(e);
        }
    }

    @Override
    public Model open(TensorFlowConfig config, Workshop workshop) throws ModelException {
        EngineLibraries.check(workshop.device());
        try {
            if (config.checkpoint().isPresent()) {
                EngineLibraries.checkTokenizers();
                CheckpointFolder folder =
                        CheckpointFolder.open(config.checkpoint().get());
                return PublishedModels.open(folder, config.writing(), workshop.threads());
            }
            SystemConfig system = config.resolved();
            return system.isDialogue()
                    ? DialogueModel.open(system, workshop, config.export())
                    : TensorFlowModel.open(system, workshop, config.export());
        } catch (IOException | IllegalArgumentException e) {
            throw fault(e);
        }
    }

    private static ModelException fault(Exception cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return ModelException.permanent(message).causedBy(cause);
    }
}
