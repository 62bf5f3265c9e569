package io.vitharness.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

    private static final Part REGION = new Part.Region(0, new Shape.Box(0, 0, 1, 1), "cat", OptionalDouble.empty());

    @Test
    void textIsTextEvenWhenEmpty() {
        assertThat(ReadingText.of(Reading.Clear.text("B", "r"))).isEqualTo("B");
        assertThat(ReadingText.of(Reading.Clear.text("", "r"))).isEmpty();
    }

    @Test
    void otherPartsAreCounted() {
        assertThat(ReadingText.of(new Reading.Clear(List.of(REGION), "r"))).isEqualTo("1 region");
        assertThat(ReadingText.of(new Reading.Clear(List.of(REGION, REGION, new Part.Call("t", List.of())), "r")))
                .isEqualTo("2 regions, 1 call");
        assertThat(ReadingText.of(new Reading.Clear(List.of(), "r"))).isEqualTo("nothing");
    }
}
