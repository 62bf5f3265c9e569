package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class GeneratedContractTest extends BenchmarkContract<MmbenchConfig> {

    @Override
    protected BenchmarkProvider<MmbenchConfig> provider() {
        return new MmbenchProvider();
    }

    @Override
    protected MmbenchConfig config() {
        return Configs.of(MmbenchConfig.class, Map.of("rotations", "generated", "reading", "official"));
    }

    @Override
    protected Path data(Path folder) {
        return new Tsv().row(1).row(2, "D", "All above").row(3, "image", "2").write(folder);
    }
}
