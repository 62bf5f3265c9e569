package io.vitharness.benchmarks.referring;

import io.vitharness.data.regions.Outline;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Paints the outlines of a ReasonSeg file as LISA's {@code get_mask_from_json} does: from the largest to the smallest,
 * each over what was there before; of two of one size the later in the file comes first. The file is read again for
 * every target, so that opening a split keeps no outlines.
 */
record ReasonSegKey(Path file) implements AnswerKey {

    @Override
    public Target target(Size picture) throws IOException {
        BitSet wanted = new BitSet();
        BitSet ignored = new BitSet();
        for (Painted shape : painted(picture)) {
            BitSet over = shape.isIgnored() ? ignored : wanted;
            BitSet under = shape.isIgnored() ? wanted : ignored;
            over.or(shape.pixels());
            under.andNot(shape.pixels());
        }
        List<Target.Place> places = new ArrayList<>();
        if (!wanted.isEmpty()) {
            places.add(place(wanted, picture, "target", false));
        }
        if (!ignored.isEmpty()) {
            places.add(place(ignored, picture, "ignore", true));
        }
        return new Target.Regions(places);
    }

    private List<Painted> painted(Size picture) throws IOException {
        List<Painted> painted = new ArrayList<>();
        for (ReasonSegFile.Shape shape : ReasonSegFile.read(file).shapes()) {
            // from the last to the first, so that a stable order leaves the later of two alike in front
            painted.add(0, new Painted(shape.isIgnored(), PolygonPainter.pixels(picture, shape.corners())));
        }
        painted.sort(Comparator.comparing(shape -> -shape.pixels().cardinality()));
        return painted;
    }

    private static Target.Place place(BitSet pixels, Size picture, String label, boolean isIgnored) {
        Mask mask = Mask.where(picture, (x, y) -> pixels.get(y * picture.width() + x));
        Part.Region region = new Part.Region(0, Outline.shape(mask), label, OptionalDouble.empty());
        return new Target.Place(region, label, mask.area(), isIgnored, List.of());
    }

    private record Painted(boolean isIgnored, BitSet pixels) {}
}
