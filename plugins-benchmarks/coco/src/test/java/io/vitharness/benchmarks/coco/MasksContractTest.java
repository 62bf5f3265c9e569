package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Path;

class MasksContractTest extends BenchmarkContract<CocoConfig> {

    @Override
    protected BenchmarkProvider<CocoConfig> provider() {
        return new CocoProvider();
    }

    @Override
    protected CocoConfig config() {
        return CocoSet.config(Mode.SEGM, Format.COCO, Pictures.REQUIRED);
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return CocoSet.synthetic(folder);
    }
}
