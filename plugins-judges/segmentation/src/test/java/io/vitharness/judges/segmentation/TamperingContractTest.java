package io.vitharness.judges.segmentation;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Optional;

class TamperingContractTest extends JudgeContract<SegmentationConfig> {

    @Override
    protected JudgeProvider<SegmentationConfig> provider() {
        return new SegmentationProvider();
    }

    @Override
    protected SegmentationConfig config() {
        return new SegmentationConfig(Task.TAMPERING, Optional.empty());
    }

    @Override
    protected List<Example> examples() {
        return Examples.all();
    }
}
