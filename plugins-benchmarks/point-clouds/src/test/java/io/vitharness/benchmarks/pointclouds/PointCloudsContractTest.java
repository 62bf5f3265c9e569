package io.vitharness.benchmarks.pointclouds;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class PointCloudsContractTest extends BenchmarkContract<PointCloudsConfig> {

    @Override
    protected BenchmarkProvider<PointCloudsConfig> provider() {
        return new PointCloudsProvider();
    }

    @Override
    protected PointCloudsConfig config() {
        return Configs.of(PointCloudsConfig.class, Map.of("asking", "ranking"));
    }

    @Override
    protected Path data(Path folder) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.MODELNET, 5, 5), set);
        return set;
    }
}
