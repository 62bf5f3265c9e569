package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementsTest {

    @Test
    void theProcessorIsAlwaysToBeHadAndShowsNoGpu() throws ModelException {
        Placement placement = Placements.of(Device.parse("cpu"));

        assertThat(placement).isEqualTo(Placement.PROCESSOR);
        assertThat(SessionDevices.kinds(placement)).containsExactly("CPU");
    }

    @Test
    void aGpuThatCannotBeUsedIsRefusedByTheNamesOfWhatIsMissing() {
        List<String> lacking = EngineLibraries.lackingForGpu(getClass().getClassLoader());
        assumeThat(lacking).as("a machine without a GPU's libraries").isNotEmpty();

        assertThatThrownBy(() -> Placements.of(Device.parse("gpu:1")))
                .hasMessage("device 'gpu:1' cannot be used by TensorFlow: this machine lacks "
                        + String.join(", ", lacking) + "; without it take the device 'cpu' or 'auto'");
    }

    @Test
    void withoutAGpuBuildTheProcessorIsTakenAndNothingIsMissed() throws ModelException {
        assumeThat(EngineLibraries.hasGpuBuild(getClass().getClassLoader())).isFalse();

        assertThat(Placements.of(Device.parse("auto"))).isEqualTo(Placement.PROCESSOR);
    }

    @Test
    void aSessionThatWantsAGpuComputesWhereThereIsNone() {
        assertThat(SessionDevices.kinds(Placement.on(new Placement.Gpu(0, "any"))))
                .contains("CPU");
    }
}
