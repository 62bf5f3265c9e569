package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.ReferringConfig.Compat;
import io.vitharness.benchmarks.referring.ReferringConfig.Task;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.regions.Outline;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The object of {@code instances.json} that an expression refers to.
 *
 * @param declared how large the file says the picture is
 */
record RefcocoKey(ReferringConfig config, JsonEntry annotation, Size declared, String label) implements AnswerKey {

    @Override
    public Target target(Size picture) throws DataException {
        if (!picture.equals(declared)) {
            throw annotation.fault(
                    "found a picture of " + picture + " pixels, wanted " + declared + " as the file lists it");
        }
        return config.task() == Task.BOXES ? box() : mask();
    }

    private Target box() throws DataException {
        Shape.Box box = Outline.box(annotation, "bbox");
        double area = (box.right() - box.left()) * (box.bottom() - box.top());
        return regions(box, area);
    }

    /** An object without an outline is nowhere: whoever marks nothing is right, as officially. */
    private Target mask() throws DataException {
        List<Mask> parts = Outline.parts(annotation, "segmentation", declared);
        Mask mask =
                config.compat() == Compat.OFFICIAL ? Overlaps.once(parts, declared) : Outline.union(parts, declared);
        return mask.isEmpty() ? new Target.Regions(List.of()) : regions(Outline.shape(mask), mask.area());
    }

    private Target regions(Shape shape, double area) throws DataException {
        Part.Region region = new Part.Region(0, shape, label, OptionalDouble.empty());
        return new Target.Regions(List.of(Target.Place.of(region, annotation.id("id"), area)));
    }
}
