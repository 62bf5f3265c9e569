package io.vitharness.pipeline.plan;

import io.vitharness.spi.Default;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/** A judge that is never opened. */
final class Strict implements JudgeProvider<Strict.Config> {

    enum Mode {
        LENIENT,
        HARD
    }

    record Config(Mode mode, @Default("1") int passes) {}

    @Override
    public String id() {
        return "strict";
    }

    @Override
    public String summary() {
        return "Compares.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public String version() {
        return "3";
    }

    @Override
    public Judge open(Config config, Map<String, Model> lent) {
        throw new IllegalStateException("the plan opens no judge");
    }
}
