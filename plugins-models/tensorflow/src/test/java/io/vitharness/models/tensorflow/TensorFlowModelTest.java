package io.vitharness.models.tensorflow;

import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.util.Map;

/** Of a training too short to learn anything. */
class TensorFlowModelTest extends ModelContract<TensorFlowConfig> {

    @Override
    protected ModelProvider<TensorFlowConfig> provider() {
        return new TensorFlowProvider();
    }

    @Override
    protected TensorFlowConfig config() {
        return new TensorFlowConfig("llava", "tiny", Map.of("vision", 2, "align", 2, "instruct", 2));
    }
}
