package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.train.Trainer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;

/** Trains small vision-language systems from scratch with TensorFlow Java, and answers with them. */
public final class TensorFlowProvider implements TrainableModelProvider<TensorFlowConfig> {

    @Override
    public String id() {
        return "tensorflow";
    }

    @Override
    public String summary() {
        return "Small vision-language systems, trained from scratch on synthetic shapes with TensorFlow Java";
    }

    @Override
    public Class<TensorFlowConfig> configType() {
        return TensorFlowConfig.class;
    }

    @Override
    public String recipe(TensorFlowConfig config, long seed) {
        return config.resolved().recipe(seed);
    }

    @Override
    public void train(TensorFlowConfig config, Workshop workshop) throws ModelException, InterruptedException {
        EngineLibraries.check(workshop.device());
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
            return TensorFlowModel.open(config.resolved(), workshop);
        } catch (IOException | IllegalArgumentException e) {
            throw fault(e);
        }
    }

    private static ModelException fault(Exception cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return ModelException.permanent(message).causedBy(cause);
    }
}
