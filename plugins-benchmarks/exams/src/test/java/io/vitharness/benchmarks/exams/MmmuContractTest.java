package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class MmmuContractTest extends BenchmarkContract<MmmuConfig> {

    @Override
    protected BenchmarkProvider<MmmuConfig> provider() {
        return new MmmuProvider();
    }

    @Override
    protected MmmuConfig config() {
        return Configs.of(MmmuConfig.class, Map.of("subjects", "[Art]"));
    }

    @Override
    protected Path data(Path folder) {
        return ExamFixtures.mmmu(folder);
    }
}
