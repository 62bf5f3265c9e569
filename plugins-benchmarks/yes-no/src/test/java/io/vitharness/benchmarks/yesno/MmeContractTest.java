package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class MmeContractTest extends BenchmarkContract<MmeConfig> {

    @Override
    protected BenchmarkProvider<MmeConfig> provider() {
        return new MmeProvider();
    }

    @Override
    protected MmeConfig config() {
        return Configs.of(MmeConfig.class, Map.of("prompt", "llava"));
    }

    @Override
    protected Path data(Path folder) {
        return Fixtures.mme(folder);
    }
}
