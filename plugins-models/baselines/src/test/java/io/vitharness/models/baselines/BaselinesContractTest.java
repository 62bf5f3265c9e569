package io.vitharness.models.baselines;

import io.vitharness.models.baselines.BaselinesConfig.Kind;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.util.List;

class BaselinesContractTest extends ModelContract<BaselinesConfig> {

    @Override
    protected ModelProvider<BaselinesConfig> provider() {
        return new BaselinesProvider();
    }

    @Override
    protected BaselinesConfig config() {
        return new BaselinesConfig(Kind.RANDOM, "A", List.of());
    }
}
