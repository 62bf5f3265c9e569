package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class MathVistaContractTest extends BenchmarkContract<MathVistaConfig> {

    @Override
    protected BenchmarkProvider<MathVistaConfig> provider() {
        return new MathVistaProvider();
    }

    @Override
    protected MathVistaConfig config() {
        return Configs.of(MathVistaConfig.class, Map.of());
    }

    @Override
    protected Path data(Path folder) {
        return ExamFixtures.mathVista(folder);
    }
}
