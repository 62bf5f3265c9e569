package io.vitharness.benchmarks.mmvet;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;

class MmVetContractTest extends BenchmarkContract<MmVetConfig> {

    @Override
    protected BenchmarkProvider<MmVetConfig> provider() {
        return new MmVetProvider();
    }

    @Override
    protected MmVetConfig config() {
        return Configs.defaults(MmVetConfig.class);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return FiveQuestions.write(folder);
    }
}
