package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.tensorflow.CudaDriver.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaDriverTest {

    private static final Path COMPILER = Path.of("/usr/bin/cc");

    @TempDir
    private Path folder;

    @Test
    void aDriverThatIsNotThereIsTold() {
        assertThat(new CudaDriver("libof-no-driver.so.1").gpu(0))
                .isEqualTo(new Found.Nothing("libof-no-driver.so.1 cannot be loaded"));
    }

    @Test
    void aGpuIsCalledAsItsDriverCallsIt() throws Exception {
        CudaDriver driver = driver("0");

        assertThat(driver.gpu(1)).isEqualTo(new Found.Name("GPU number 1"));
        assertThat(driver.gpu(2)).isEqualTo(new Found.Nothing("cuDeviceGet gives 101 (no GPU of this number)"));
    }

    @Test
    void aDriverThatSeesNoGpuSaysSo() throws Exception {
        assertThat(driver("100").gpu(0)).isEqualTo(new Found.Nothing("cuInit gives 100 (no GPU is visible)"));
    }

    /** A library with the driver's three functions and two GPUs. */
    private CudaDriver driver(String start) throws Exception {
        assumeThat(COMPILER).as("a C compiler").exists();
        Path source = Files.writeString(folder.resolve("driver.c"), """
                #include <stdio.h>
                int cuInit(unsigned flags) { return flags ? 1 : %s; }
                int cuDeviceGet(int *device, int index) { *device = 70 + index; return index < 2 ? 0 : 101; }
                int cuDeviceGetName(char *name, int length, int device) {
                    return snprintf(name, length, "GPU number %%d", device - 70) < 0;
                }
                """.formatted(start));
        Path library = folder.resolve("libdriver" + start + ".so");
        Process compiler = new ProcessBuilder(
                        COMPILER.toString(), "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        return new CudaDriver(library.toString());
    }
}
