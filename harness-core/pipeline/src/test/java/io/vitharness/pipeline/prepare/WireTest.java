package io.vitharness.pipeline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.Json;
import io.vitharness.spi.model.ModelException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    static Stream<ModelException> faults() {
        return Stream.of(
                ModelException.busy("too many questions", Optional.of(Duration.ofSeconds(3))),
                ModelException.temporary("no connection"),
                ModelException.permanent("too long"),
                ModelException.refused("declined"),
                ModelException.gone("device 'gpu:0' cannot be used"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheChildIsTheSameForTheParent(ModelException fault) throws Exception {
        Message sent = Json.parse(Json.line(Wire.failed(fault)), Message.class, "a line");

        ModelException told = Wire.fault((Message.Failed) sent);

        assertThat(told).hasMessage(fault.getMessage());
        assertThat(told.kind()).isEqualTo(fault.kind());
        assertThat(told.retryAfter()).isEqualTo(fault.retryAfter());
    }
}
