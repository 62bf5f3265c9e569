package io.vitharness.benchmarks.regions;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class WholePictureContractTest extends BenchmarkContract<RegionsConfig> {

    @Override
    protected BenchmarkProvider<RegionsConfig> provider() {
        return new RegionsProvider();
    }

    @Override
    protected RegionsConfig config() {
        return Setting.of(
                RegionsConfig.Format.LVIS,
                RegionsConfig.Asking.PICTURE,
                RegionsConfig.Words.ALL_SEEING,
                Optional.empty());
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return Sets.write(folder, Sets.LVIS, "val2017");
    }
}
