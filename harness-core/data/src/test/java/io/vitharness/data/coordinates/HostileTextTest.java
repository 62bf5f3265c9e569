package io.vitharness.data.coordinates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to hurt: every convention must come to an end soon, and say what it left out. */
class HostileTextTest {

    private static final List<Size> PICTURE = List.of(new Size(4000, 3000));
    private static final int LENGTH = 10_000_000;
    private static final List<String> SEEDS = List.of(
            "[",
            "(",
            "<",
            "{\"a\":",
            "[[",
            "'",
            "\"\\",
            "<box>",
            "<ref>",
            "<loc_1>",
            "<loc0001>",
            "<bin_1>",
            "<patch_index_0001>",
            "<seg001>",
            "(1,2),",
            "[1,2,3,4]",
            "1,",
            "[0,0,4000,3000,0,3000,4000,0];",
            "{\"bbox_2d\":[1,2,3,4],\"label\":\"x\"},",
            "9",
            "-",
            "```",
            "\n",
            "<ref>a</ref><box>[[1,2,3,4]]</box>");

    private static List<String> conventions() {
        return Conventions.ids();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void tenMillionCharactersOfAnythingAreReadInSeconds(String convention) {
        for (String seed : SEEDS) {
            String text = seed.repeat(LENGTH / 10 / seed.length());

            Places places = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> Conventions.reader(convention).read(text, PICTURE),
                    () -> convention + " hangs on '" + seed + "'");

            assertThat(places.regions()).hasSizeLessThanOrEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void numbersOfFourHundredDigitsAreLeftOut(String convention) {
        String huge = "1".repeat(400);
        String text =
                "[[%1$s,%1$s,%1$s,%1$s]](%1$s,%1$s),(%1$s,%1$s)<loc_%1$s><bin_%1$s><patch_index_%1$s>".formatted(huge);

        Places places = Conventions.reader(convention).read(text, PICTURE);

        assertThat(places.regions()).isEmpty();
    }
}
