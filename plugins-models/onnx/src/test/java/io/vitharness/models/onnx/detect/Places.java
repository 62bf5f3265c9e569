package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares places with those that a reference wrote down: {@code scores}, {@code labels} or texts, {@code boxes}. */
final class Places {

    private Places() {}

    /** The places of one picture of a fixture; numbered labels get their names. */
    static List<Found> of(JsonNode expected, List<String> names) {
        List<Found> places = new ArrayList<>();
        for (int i = 0; i < expected.path("scores").size(); i++) {
            JsonNode box = expected.path("boxes").get(i);
            String label = expected.has("text_labels")
                    ? expected.path("text_labels").get(i).asString()
                    : names.get(expected.path("labels").get(i).asInt());
            places.add(new Found(
                    label,
                    expected.path("scores").get(i).asDouble(),
                    new Shape.Box(
                            box.get(0).asDouble(),
                            box.get(1).asDouble(),
                            box.get(2).asDouble(),
                            box.get(3).asDouble())));
        }
        return places;
    }

    static List<Found> of(List<Part> regions) {
        return regions.stream()
                .map(Part.Region.class::cast)
                .map(region -> new Found(
                        region.label(), region.confidence().orElseThrow(), (Shape.Box) region.shape()))
                .toList();
    }

    /** The same places in any order, scores and pixels within tolerances. */
    static void assertSame(List<Found> found, List<Found> expected, double score, double pixels) {
        assertThat(found).hasSameSizeAs(expected);
        List<Found> left = new ArrayList<>(found);
        for (Found one : expected) {
            Found match = left.stream()
                    .filter(other -> isClose(one, other, score, pixels))
                    .findFirst()
                    .orElse(null);
            assertThat(match).as("%s among %s", one, found).isNotNull();
            left.remove(match);
        }
    }

    static boolean isClose(Found one, Found other, double score, double pixels) {
        return one.label().equals(other.label())
                && Math.abs(one.score() - other.score()) <= score
                && Math.abs(one.box().left() - other.box().left()) <= pixels
                && Math.abs(one.box().top() - other.box().top()) <= pixels
                && Math.abs(one.box().right() - other.box().right()) <= pixels
                && Math.abs(one.box().bottom() - other.box().bottom()) <= pixels;
    }
}
