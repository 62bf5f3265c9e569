package io.vitharness.benchmarks.m4seg;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class M4segContractTest extends BenchmarkContract<M4segConfig> {

    @Override
    protected BenchmarkProvider<M4segConfig> provider() {
        return new M4segProvider();
    }

    @Override
    protected M4segConfig config() {
        return new M4segConfig(true, Optional.empty());
    }

    @Override
    protected Path data(Path folder) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.M4SEG, 8, 5), set);
        return set;
    }
}
