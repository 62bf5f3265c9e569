package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactReaderTest {

    private final ExactReader reader = new ExactReader();

    @Test
    void aLabelIsRead() {
        assertThat(reader.read(Rows.ANIMALS, "B")).isEqualTo(Reading.Clear.text("B", "exact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B ", " B", "B.", "b", "E", "rabbit", ""})
    void anythingElseIsNot(String answer) {
        assertThat(reader.read(Rows.ANIMALS, answer)).isInstanceOf(Reading.Unclear.class);
    }
}
