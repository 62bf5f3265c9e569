package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.suite.ModelEntry;
import io.vitharness.report.ModelPlan;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelProvider;
import java.util.Optional;

/**
 * A row of the plan with its plugin and its bound configuration.
 *
 * @param recipe the recipe's canonical text, for models that are trained
 * @param blind whether this row is the picture-blind control of the entry's model
 */
public record PlannedModel(
        ModelPlan record,
        ModelEntry entry,
        Installed<ModelProvider<?>> plugin,
        Record config,
        Device device,
        Optional<String> recipe,
        boolean blind) {

    public String name() {
        return record.name();
    }
}
