package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;

class GqaContractTest extends BenchmarkContract<VqaConfig> {

    @Override
    protected BenchmarkProvider<VqaConfig> provider() {
        return new VqaProvider();
    }

    @Override
    protected VqaConfig config() {
        return SmallSets.config(VqaSet.GQA);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return SmallSets.gqa(folder);
    }
}
