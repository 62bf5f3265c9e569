package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class PopeContractTest extends BenchmarkContract<PopeConfig> {

    @Override
    protected BenchmarkProvider<PopeConfig> provider() {
        return new PopeProvider();
    }

    @Override
    protected PopeConfig config() {
        return Configs.of(PopeConfig.class, Map.of("prompt", "llava"));
    }

    @Override
    protected Path data(Path folder) {
        return Fixtures.pope(folder);
    }
}
