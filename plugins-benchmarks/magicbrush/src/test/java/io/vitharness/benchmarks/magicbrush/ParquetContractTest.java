package io.vitharness.benchmarks.magicbrush;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class ParquetContractTest extends BenchmarkContract<MagicBrushConfig> {

    @Override
    protected BenchmarkProvider<MagicBrushConfig> provider() {
        return new MagicBrushProvider();
    }

    @Override
    protected MagicBrushConfig config() {
        return Configs.of(MagicBrushConfig.class, Map.of("split", "dev"));
    }

    @Override
    protected Path data(Path folder) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.MAGICBRUSH_PARQUET, 5, 1), set);
        return set;
    }
}
