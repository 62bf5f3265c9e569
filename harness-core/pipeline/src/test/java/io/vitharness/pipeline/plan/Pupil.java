package io.vitharness.pipeline.plan;

import io.vitharness.spi.Secret;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import java.util.Optional;

/** A model that would be trained; never opened. */
final class Pupil implements TrainableModelProvider<Pupil.Config> {

    record Config(int layers, Optional<Secret> key) {}

    @Override
    public String id() {
        return "pupil";
    }

    @Override
    public String summary() {
        return "Learns.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public String recipe(Config config, long seed) {
        return "layers " + config.layers() + " seed " + seed;
    }

    @Override
    public void train(Config config, Workshop workshop) throws ModelException {
        throw ModelException.permanent("the plan trains nothing");
    }

    @Override
    public Model open(Config config, Workshop workshop) throws ModelException {
        throw ModelException.permanent("the plan opens no model");
    }
}
