package io.vitharness.data.coordinates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every text of {@code places.tsv}, worked out by hand from the conventions' descriptions. */
class PlacesCorpusTest {

    @ParameterizedTest
    @MethodSource("cases")
    void everyTextIsReadAsWorkedOutByHand(Case one) {
        Places places = Conventions.reader(one.convention()).read(one.text(), List.of(one.size()));

        assertThat(text(places)).isEqualTo(one.places());
        assertThat(faults(places.diagnostics())).isEqualTo(one.faults());
    }

    @Test
    void everyConventionHasAtLeastFourTexts() throws IOException {
        var counts = cases().collect(Collectors.groupingBy(Case::convention, Collectors.counting()));

        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(Conventions.ids());
        assertThat(counts.values()).allMatch(count -> count >= 4);
    }

    private record Case(String convention, Size size, String text, String places, String faults) {}

    private static Stream<Case> cases() throws IOException {
        try (InputStream file = PlacesCorpusTest.class.getResourceAsStream("places.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Case(cells[0], size(cells[1]), cells[2].replace("\\n", "\n"), cells[3], cells[4]));
        }
    }

    private static Size size(String text) {
        String[] sides = text.split("x", 2);
        return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    private static String text(Places places) {
        return places.saysNone()
                ? "none"
                : places.regions().stream().map(PlacesCorpusTest::text).collect(Collectors.joining("|"));
    }

    private static String text(Part.Region region) {
        String confidence =
                region.confidence().isPresent() ? " " + region.confidence().getAsDouble() : "";
        return (region.label() + confidence + " " + text(region.shape())).strip();
    }

    private static String text(Shape shape) {
        if (shape instanceof Shape.Box box) {
            return "box " + numbers(box.left(), box.top(), box.right(), box.bottom());
        }
        if (shape instanceof Shape.Point point) {
            return "point " + numbers(point.x(), point.y());
        }
        return "mask " + mask((Shape.Mask) shape);
    }

    private static String mask(Shape.Mask shape) {
        try {
            Mask mask = Mask.parse(new Size(shape.width(), shape.height()), shape.rle());
            var bounds = mask.bounds();
            return numbers(bounds.left(), bounds.top(), bounds.width(), bounds.height(), mask.area());
        } catch (MaskException e) {
            throw new AssertionError(e);
        }
    }

    private static String numbers(double... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(number -> BigDecimal.valueOf(number)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String faults(Diagnostics diagnostics) {
        return Stream.of(
                        "c" + diagnostics.clipped(),
                        "s" + diagnostics.swapped(),
                        "r" + diagnostics.repaired(),
                        "u" + diagnostics.unparsed())
                .filter(fault -> !fault.endsWith("0"))
                .collect(Collectors.joining(" "));
    }
}
