package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {

    @Test
    void theFirstFailureIsToldWithTheOthersInIt() {
        assertThatThrownBy(() -> Opened.close(List.of(failing("opened first"), failing("opened last"))))
                .hasMessage("a part of the model could not be closed: opened last")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .hasToString("java.lang.IllegalStateException: a part of the model could not be closed: opened"
                                + " first"));
    }

    private static AutoCloseable failing(String message) {
        return () -> {
            throw new IllegalStateException(message);
        };
    }
}
