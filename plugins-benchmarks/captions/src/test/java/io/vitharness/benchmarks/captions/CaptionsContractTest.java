package io.vitharness.benchmarks.captions;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.nio.file.Path;
import java.util.Map;

class CaptionsContractTest extends BenchmarkContract<CaptionsConfig> {

    @Override
    protected BenchmarkProvider<CaptionsConfig> provider() {
        return new CaptionsProvider();
    }

    @Override
    protected CaptionsConfig config() {
        return CaptionSets.config(Map.of());
    }

    @Override
    protected Path data(Path folder) {
        return CaptionSets.coco(folder);
    }
}
