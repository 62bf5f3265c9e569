package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class ScienceQaContractTest extends BenchmarkContract<ScienceQaConfig> {

    @Override
    protected BenchmarkProvider<ScienceQaConfig> provider() {
        return new ScienceQaProvider();
    }

    @Override
    protected ScienceQaConfig config() {
        return Configs.of(ScienceQaConfig.class, Map.of());
    }

    @Override
    protected Path data(Path folder) {
        return ExamFixtures.scienceQa(folder);
    }
}
