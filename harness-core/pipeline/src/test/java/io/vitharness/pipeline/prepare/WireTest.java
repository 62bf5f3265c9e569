package io.vitharness.pipeline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.Json;
import io.vitharness.spi.model.ModelException;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void whyAChildFailedReachesItsParent() throws Exception {
        ModelException fault = ModelException.permanent("stage 'align': pattern 'adaptor.*' fits no weight");

        String line = Json.line(Wire.failed(fault));
        ModelException told = Wire.fault((Message.Failed) Json.parse(line, Message.class, "a line"));

        assertThat(told).hasMessage(fault.getMessage());
        assertThat(told.kind()).isEqualTo(fault.kind());
    }
}
