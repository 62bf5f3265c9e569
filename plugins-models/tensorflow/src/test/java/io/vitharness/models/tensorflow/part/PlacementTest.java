package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.proto.ConfigProto;

class PlacementTest {

    private static final Placement GPU = Placement.on(new Placement.Gpu(1, "NVIDIA H200"));

    @Test
    void whatWasUsedIsToldByName() {
        assertThat(GPU.words()).isEqualTo("gpu:1 (NVIDIA H200)");
        assertThat(GPU.mark()).isEqualTo(" on NVIDIA H200");
        assertThat(Placement.processor("it finds no GPU").words()).isEqualTo("cpu");
        assertThat(Placement.PROCESSOR.mark()).isEmpty();
    }

    @Test
    void aGpuIsTheOnlyOneThatIsSeenAndGivesMemoryAsItIsNeeded() {
        ConfigProto session = GPU.session().build();

        assertThat(session.getGpuOptions().getVisibleDeviceList()).isEqualTo("1");
        assertThat(session.getGpuOptions().getAllowGrowth()).isTrue();
        assertThat(session.getDeviceCountMap()).isEmpty();
    }

    @Test
    void theProcessorHidesEveryGpu() {
        assertThat(Placement.PROCESSOR.session().build().getDeviceCountMap()).containsEntry("GPU", 0);
    }
}
