package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;

class Gpt4toolsContractTest extends BenchmarkContract<Gpt4toolsConfig> {

    @Override
    protected BenchmarkProvider<Gpt4toolsConfig> provider() {
        return new Gpt4toolsProvider();
    }

    @Override
    protected Gpt4toolsConfig config() {
        return Configs.defaults(Gpt4toolsConfig.class);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return Files5.write(folder);
    }
}
