package io.vitharness.judges.segmentation;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.util.List;

/** The places of a key: those to be found and those that do not count. */
record Key(List<Part.Region> places, List<Part.Region> ignored) {

    static Key of(Sample sample) throws UnusableKeyException {
        if (sample.target() instanceof Target.Regions regions) {
            return new Key(
                    regions(regions.places(), /* ignored= */ false), regions(regions.places(), /* ignored= */ true));
        }
        throw new UnusableKeyException(
                sample.target() instanceof Target.Hidden
                        ? "the files hold no answer"
                        : "found a key that is no list of places, wanted masks or boxes");
    }

    private static List<Part.Region> regions(List<Target.Place> places, boolean ignored) {
        return places.stream()
                .filter(place -> place.ignored() == ignored)
                .map(Target.Place::region)
                .toList();
    }
}
