package io.vitharness.models.tensorflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {

    @TempDir
    private Path folder;

    @Test
    void eachDeviceIsToldOnceInTheOrderOfItsWork() throws Exception {
        Devices devices = new Devices(folder);
        assertThat(devices.words()).isEmpty();

        devices.add("gpu:0 (NVIDIA H200)", true);
        devices.add("cpu", false);
        devices.add("gpu:0 (NVIDIA H200)", false);

        assertThat(devices.words()).contains("gpu:0 (NVIDIA H200), then cpu");
    }

    @Test
    void aTrainingThatBeginsAnewForgetsThoseBefore() throws Exception {
        Devices devices = new Devices(folder);
        devices.add("gpu:0 (NVIDIA H200)", true);

        devices.add("cpu", true);

        assertThat(devices.words()).contains("cpu");
    }
}
