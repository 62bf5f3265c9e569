package io.vitharness.benchmarks.tampering;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class DetectionContractTest extends BenchmarkContract<TamperingConfig> {

    @Override
    protected BenchmarkProvider<TamperingConfig> provider() {
        return new TamperingProvider();
    }

    @Override
    protected TamperingConfig config() {
        return Configs.of(TamperingConfig.class, Map.of("task", "detection"));
    }

    @Override
    protected Path data(Path folder) {
        return Sets.five(folder);
    }
}
