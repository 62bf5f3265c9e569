package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaLibrariesTest {

    @Test
    void listsMayHaveCommentsInAnyEncodingAndOneThatCannotBeReadHidesNoOther(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("a.conf"));
        Files.writeString(folder.resolve("b.conf"), "# f\u00fcr CUDA\n/opt/cuda/lib64\n", StandardCharsets.ISO_8859_1);

        assertThat(CudaLibraries.configured(folder)).containsExactly(Path.of("/opt/cuda/lib64"));
    }
}
