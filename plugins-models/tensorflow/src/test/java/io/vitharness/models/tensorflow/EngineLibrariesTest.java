package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Device;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class EngineLibrariesTest {

    private static final Device AUTO = Device.parse("auto");

    @Test
    void eachMissingJarIsNamed() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> EngineLibraries.check(AUTO, empty, 17))
                    .hasMessageStartingWith("TensorFlow is not complete: add tensorflow-core-api-1.1.0.jar, ")
                    .hasMessageEndingWith(" to lib/");
        }
    }

    @Test
    void thisClassPathIsComplete() {
        assertThatCode(() -> EngineLibraries.check(AUTO)).doesNotThrowAnyException();
    }

    @Test
    void aJavaThatIsTooNewIsTold() {
        assertThatThrownBy(() -> EngineLibraries.check(AUTO, getClass().getClassLoader(), 26))
                .hasMessage("TensorFlow Java 1.1.0 runs on Java 17 to 25, not on 26; start the harness with an older "
                        + "JDK");
    }

    @Test
    void aGpuIsRefusedRatherThanReplaced() {
        assertThatThrownBy(() -> EngineLibraries.check(Device.parse("gpu:1")))
                .hasMessageStartingWith("device 'gpu:1' is not supported");
    }
}
