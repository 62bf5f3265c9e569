package io.vitharness.benchmarks.llavabench;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;

class LlavaBenchContractTest extends BenchmarkContract<LlavaBenchConfig> {

    @Override
    protected BenchmarkProvider<LlavaBenchConfig> provider() {
        return new LlavaBenchProvider();
    }

    @Override
    protected LlavaBenchConfig config() {
        return Configs.defaults(LlavaBenchConfig.class);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return WildFiles.wild(folder);
    }
}
