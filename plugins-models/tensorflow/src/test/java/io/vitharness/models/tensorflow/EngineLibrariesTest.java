package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibrariesTest {

    @Test
    void eachMissingJarIsNamed() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> EngineLibraries.check(empty, 17))
                    .hasMessageStartingWith("TensorFlow is not complete: add tensorflow-core-api-1.1.0.jar, ")
                    .hasMessageEndingWith(" to lib/");
        }
    }

    @Test
    void thisClassPathIsComplete() {
        assertThatCode(() -> EngineLibraries.check()).doesNotThrowAnyException();
    }

    @Test
    void aJavaThatIsTooNewIsTold() {
        assertThatThrownBy(() -> EngineLibraries.check(getClass().getClassLoader(), 26))
                .hasMessage("TensorFlow Java 1.1.0 runs on Java 17 to 25, not on 26; start the harness with an older "
                        + "JDK");
    }

    @Test
    void eachMissingCudaLibraryIsNamed(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("libcudart.so.12"));
        Files.createFile(folder.resolve("libcudnn.so.8"));

        assertThat(new CudaLibraries(List.of(folder, folder.resolve("absent"))).missing())
                .containsExactly(
                        "libcuda.so.1",
                        "libcublas.so.12",
                        "libcublasLt.so.12",
                        "libcufft.so.11",
                        "libcusolver.so.11",
                        "libcusparse.so.12",
                        "libnvJitLink.so.12",
                        "libcudnn.so.9");
        assertThat(CudaLibraries.here(Map.of("LD_LIBRARY_PATH", folder + "::/nowhere"))
                        .missing())
                .doesNotContain("libcudart.so.12");
    }

    @Test
    void theGpuBuildServesTheProcessorToo(@TempDir Path folder) throws Exception {
        Path natives = Files.createDirectories(folder.resolve("org/tensorflow/internal/c_api/linux-x86_64-gpu"));
        Files.createFile(natives.resolve("libjnitensorflow.so"));

        try (URLClassLoader engines =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(EngineLibraries.hasGpuBuild(engines)).isTrue();
            assertThat(EngineLibraries.missing(engines))
                    .isNotEmpty()
                    .noneMatch(jar -> jar.startsWith("tensorflow-core-native-1.1.0-"));
        }
    }

    @Test
    void theDoctorIsToldWhatTheEngineHas() {
        assertThat(new TensorFlowProvider().engine())
                .hasSize(2)
                .contains("processor: complete")
                .anySatisfy(line -> assertThat(line).matches("GPU: (complete, .*|lacks .*; 'device: auto' takes .*)"));
    }
}
