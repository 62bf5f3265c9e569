package io.vitharness.benchmarks.regions;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;

class CaptionContractTest extends BenchmarkContract<RegionsConfig> {

    @Override
    protected BenchmarkProvider<RegionsConfig> provider() {
        return new RegionsProvider();
    }

    @Override
    protected RegionsConfig config() {
        return Setting.of(RegionsConfig.Format.ALL_SEEING);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return Sets.write(folder, Sets.ALL_SEEING, "VG_100K");
    }
}
