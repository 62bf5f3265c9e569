package io.vitharness.benchmarks.magicbrush;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class SingleTurnContractTest extends BenchmarkContract<MagicBrushConfig> {

    @Override
    protected BenchmarkProvider<MagicBrushConfig> provider() {
        return new MagicBrushProvider();
    }

    @Override
    protected MagicBrushConfig config() {
        return Configs.of(MagicBrushConfig.class, Map.of("setting", "single-turn"));
    }

    @Override
    protected Path data(Path folder) {
        return Sessions.five(folder).folder();
    }
}
