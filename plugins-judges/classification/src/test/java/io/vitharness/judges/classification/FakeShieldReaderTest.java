package io.vitharness.judges.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeShieldReaderTest {

    private static final String HEADING =
            "1. Whether the picture has been tampered with / Description of the tampered area: ";

    private static Reading read(String answer) {
        return new FakeShieldReader("tampered", "authentic").read(new ClosedSet(List.of(), Map.of()), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The picture has been tampered with.",
                "This photo WAS TAMPERED with by ps",
                "The sky is manipulated.",
                "No, this photo was not taken directly from the camera.",
                "It wasn't taken directly from the camera",
                HEADING + "The picture has been tampered with.\n2. Judgment basis: there are no signs of noise.",
                "It is not sharp, but it has been tampered with."
            })
    void tamperedIsRead(String answer) {
        assertThat(read(answer)).isEqualTo(Reading.Clear.text("tampered", "fakeshield"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The picture is not tampered.",
                "This picture has not been tampered with.",
                "It hasn't been manipulated",
                HEADING + "The picture has not been tampered with. It appears to be a genuine photograph.",
                HEADING + "The picture does not appear to have been tampered with.\n2. Judgment basis: no signs of it."
            })
    void authenticIsRead(String answer) {
        assertThat(read(answer)).isEqualTo(Reading.Clear.text("authentic", "fakeshield"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"There are no signs of editing.", "I see no signs that it was tampered with."})
    void noSignsDecideWhereNothingElseDoes(String answer) {
        assertThat(read(answer)).isEqualTo(Reading.Clear.text("authentic", "fakeshield-no-signs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Yes.",
                "A dog on a lawn.",
                HEADING,
                "It has been tampered with. It has not been tampered with.",
                "I found no evidence that it was tampered with.",
                "One would ask if it was manipulated."
            })
    void nothingIsGuessed(String answer) {
        assertThat(read(answer)).isInstanceOf(Reading.Unclear.class);
    }
}
