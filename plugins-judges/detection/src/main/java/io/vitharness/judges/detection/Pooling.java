package io.vitharness.judges.detection;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Puts the regions and the places of one class in one picture together. */
final class Pooling {

    private final DetectionConfig config;
    private final int most;

    Pooling(DetectionConfig config) {
        this.config = config;
        this.most = config.criteria().most();
    }

    /** The confidence of a region; one without stands behind all others. */
    static double confidence(Part.Region region) {
        return region.confidence().orElse(0);
    }

    Pool pool(List<Part.Region> regions, List<Target.Place> places, boolean isPartial) {
        int[] order = FallingOrder.of(
                regions.stream().mapToDouble(Pooling::confidence).toArray());
        List<Part.Region> counted =
                Arrays.stream(order).limit(most).mapToObj(regions::get).toList();
        int[] flags = places.stream().mapToInt(this::flags).toArray();
        double[] confidences = counted.stream().mapToDouble(Pooling::confidence).toArray();
        Pool.True truth =
                new Pool.True(places.stream().mapToDouble(Target.Place::area).toArray(), flags);
        return switch (config.outlines()) {
            case BOXES -> boxes(counted, places, new Pool.Said(confidences, areas(counted), isPartial), truth);
            case KEYPOINTS -> poses(counted, places, new Pool.Said(confidences, areas(counted), isPartial), truth);
            case MASKS -> masks(counted, places, confidences, isPartial, truth);
        };
    }

    private int flags(Target.Place place) {
        boolean isCrowd = place.ignored() && config.rules() == DetectionConfig.Rules.COCO;
        boolean isIgnored = place.ignored() || (isPose() && isUnmarked(place));
        boolean isNameless = config.compat() == DetectionConfig.Compat.OFFICIAL
                && config.rules() == DetectionConfig.Rules.COCO
                && place.id().equals("0");
        return (isIgnored ? Pool.True.IGNORED : 0)
                | (isCrowd ? Pool.True.CROWD : 0)
                | (isNameless ? Pool.True.NAMELESS : 0);
    }

    private boolean isPose() {
        return config.outlines() == DetectionConfig.Outlines.KEYPOINTS;
    }

    private static boolean isUnmarked(Target.Place place) {
        for (int i = 2; i < place.keypoints().size(); i += PoseOverlap.WIDTH) {
            if (place.keypoints().get(i) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Pool boxes(List<Part.Region> regions, List<Target.Place> places, Pool.Said said, Pool.True truth) {
        double[] saidBoxes = boxes(regions.stream().map(Part.Region::shape).toList());
        double[] trueBoxes =
                boxes(places.stream().map(place -> place.region().shape()).toList());
        return new Pool(said, truth, BoxOverlap.matrix(saidBoxes, trueBoxes, truth.flags));
    }

    private static Pool poses(List<Part.Region> regions, List<Target.Place> places, Pool.Said said, Pool.True truth) {
        double[] overlaps = new double[regions.size() * places.size()];
        int at = 0;
        for (Part.Region region : regions) {
            double[] joints = Outlines.joints((Shape.Pose) region.shape());
            for (Target.Place place : places) {
                double[] marked = place.keypoints().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                double[] box = Outlines.box(place.region().shape());
                overlaps[at++] = PoseOverlap.of(joints, marked, box, place.area());
            }
        }
        return new Pool(said, truth, overlaps);
    }

    private Pool masks(
            List<Part.Region> regions,
            List<Target.Place> places,
            double[] confidences,
            boolean isPartial,
            Pool.True truth) {
        Size size = size(regions, places);
        List<Mask> saidMasks = regions.stream()
                .map(region -> Outlines.mask(region.shape(), size))
                .toList();
        List<Mask> trueMasks = places.stream()
                .map(place -> Outlines.mask(place.region().shape(), size))
                .toList();
        double[] areas = new double[saidMasks.size()];
        for (int d = 0; d < areas.length; d++) {
            areas[d] = isSizedByBox(regions.get(d))
                    ? area(regions.get(d))
                    : saidMasks.get(d).area();
        }
        return new Pool(
                new Pool.Said(confidences, areas, isPartial),
                truth,
                MaskOverlap.matrix(saidMasks, trueMasks, truth.flags));
    }

    // any size does where no mask tells one: boxes are then compared with nothing
    private static Size size(List<Part.Region> regions, List<Target.Place> places) {
        return Stream.concat(
                        places.stream().map(place -> place.region().shape()),
                        regions.stream().map(Part.Region::shape))
                .filter(Shape.Mask.class::isInstance)
                .map(Shape.Mask.class::cast)
                .map(mask -> new Size(mask.width(), mask.height()))
                .findFirst()
                .orElse(new Size(1, 1));
    }

    /** Whether a region has any area, by the shape that decides its size. */
    boolean hasArea(Part.Region region) {
        boolean isBox = config.outlines() != DetectionConfig.Outlines.MASKS || isSizedByBox(region);
        return isBox
                ? area(region) > 0
                : !Outlines.mask(region.shape(), new Size(1, 1)).isEmpty();
    }

    private boolean isSizedByBox(Part.Region region) {
        return config.areas() == DetectionConfig.Areas.BOX || region.shape() instanceof Shape.Box;
    }

    private static double[] areas(List<Part.Region> regions) {
        return regions.stream().mapToDouble(Pooling::area).toArray();
    }

    private static double area(Part.Region region) {
        double[] box = Outlines.box(region.shape());
        return box[2] * box[3];
    }

    private static double[] boxes(List<Shape> shapes) {
        return shapes.stream()
                .flatMapToDouble(shape -> DoubleStream.of(Outlines.box(shape)))
                .toArray();
    }
}
