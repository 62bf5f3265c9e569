package io.vitharness.models.tensorflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFaultsTest {

    @Test
    void aFaultThatNamesItsFileAloneIsToldWithItsReason() {
        assertThat(FileFaults.words(new NoSuchFileException("a"))).isEqualTo("a: there is no such file");
        assertThat(FileFaults.words(new AccessDeniedException("a")))
                .isEqualTo("a: this file may not be read or written");
        assertThat(FileFaults.words(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("a: No space left on device");
        assertThat(FileFaults.words(new IOException("full"))).isEqualTo("full");
    }
}
