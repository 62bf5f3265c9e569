package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.nio.file.Path;
import java.util.Map;

class VanillaContractTest extends BenchmarkContract<MmbenchConfig> {

    @Override
    protected BenchmarkProvider<MmbenchConfig> provider() {
        return new MmbenchProvider();
    }

    @Override
    protected MmbenchConfig config() {
        return Configs.of(MmbenchConfig.class, Map.of("protocol", "vanilla", "prompt", "llava-cn"));
    }

    @Override
    protected Path data(Path folder) {
        return new Tsv().row(1, "answer", "").row(2).row(3, "image", "2").write(folder);
    }
}
