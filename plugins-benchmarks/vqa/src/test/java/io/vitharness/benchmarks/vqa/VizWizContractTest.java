package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;

class VizWizContractTest extends BenchmarkContract<VqaConfig> {

    @Override
    protected BenchmarkProvider<VqaConfig> provider() {
        return new VqaProvider();
    }

    @Override
    protected VqaConfig config() {
        return SmallSets.config(VqaSet.VIZWIZ);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return SmallSets.vizWiz(folder);
    }
}
