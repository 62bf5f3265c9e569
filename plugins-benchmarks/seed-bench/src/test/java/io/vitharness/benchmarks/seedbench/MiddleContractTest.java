package io.vitharness.benchmarks.seedbench;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class MiddleContractTest extends BenchmarkContract<SeedBenchConfig> {

    @Override
    protected BenchmarkProvider<SeedBenchConfig> provider() {
        return new SeedBenchProvider();
    }

    @Override
    protected SeedBenchConfig config() {
        return Configs.of(SeedBenchConfig.class, Map.of("protocol", "generation", "film", "middle"));
    }

    @Override
    protected Path data(Path folder) {
        return SeedFiles.five(folder).write();
    }
}
