package io.vitharness.models.replay;

import io.vitharness.data.answers.PromptAnswers;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model {@code replay}: says again what was recorded. */
public final class ReplayProvider implements ModelProvider<ReplayConfig> {

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public String summary() {
        return "Says again what a model once said, looked up by prompt and pictures";
    }

    @Override
    public Class<ReplayConfig> configType() {
        return ReplayConfig.class;
    }

    @Override
    public Model open(ReplayConfig config, Workshop workshop) throws ModelException {
        Path file = config.answers()
                .orElseThrow(() -> ModelException.gone("the answers of this model were imported; it cannot be asked"));
        try {
            PromptAnswers answers = PromptAnswers.read(file);
            String hash = Image.of(Files.readAllBytes(file)).sha256();
            return new ReplayModel(answers, hash, config.coordinates());
        } catch (IOException e) {
            throw ModelException.gone(e.getMessage() == null ? e.toString() : e.getMessage())
                    .causedBy(e);
        }
    }
}
