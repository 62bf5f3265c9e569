package io.vitharness.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnigramBleuTest {

    @Test
    void aRepeatedWordCountsAsOftenAsInTheReference() {
        assertThat(UnigramBleu.of(List.of("a", "a", "a", "a"), List.of("a", "b", "a")))
                .isCloseTo(.5, within(1e-9));
    }

    @Test
    void ofAnEmptyTextAndAnEmptyReferenceNeitherIsRight() {
        assertThat(UnigramBleu.of(List.of(), List.of("a"))).isZero();
        assertThat(UnigramBleu.of(List.of("a"), List.of())).isCloseTo(0, within(1e-9));
    }

    @Test
    void aTextShorterThanItsReferencePaysForIt() {
        // coco-caption's demonstration: "two dogs run on grass" of "dogs are running outside on grass"
        List<String> text = List.of("two", "dogs", "run", "on", "grass");
        List<String> reference = List.of("dogs", "are", "running", "outside", "on", "grass");

        assertThat(UnigramBleu.of(text, reference)).isCloseTo(3 / 5.0 * Math.exp(1 - 6 / 5.0), within(1e-8));
    }
}
