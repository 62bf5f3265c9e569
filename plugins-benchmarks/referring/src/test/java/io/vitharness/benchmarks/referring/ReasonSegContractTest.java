package io.vitharness.benchmarks.referring;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;

class ReasonSegContractTest extends BenchmarkContract<ReferringConfig> {

    @Override
    protected BenchmarkProvider<ReferringConfig> provider() {
        return new ReferringProvider();
    }

    @Override
    protected ReferringConfig config() {
        return ReferringSets.reasonSeg();
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return ReferringSets.synthetic(SetKind.REASON_SEG, folder);
    }
}
