package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class CircularContractTest extends BenchmarkContract<MmbenchConfig> {

    @Override
    protected BenchmarkProvider<MmbenchConfig> provider() {
        return new MmbenchProvider();
    }

    @Override
    protected MmbenchConfig config() {
        return Configs.of(MmbenchConfig.class, Map.of());
    }

    @Override
    protected Path data(Path folder) {
        return Tsv.fiveRows().write(folder);
    }
}
