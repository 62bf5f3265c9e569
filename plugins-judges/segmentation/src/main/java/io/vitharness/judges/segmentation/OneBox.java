package io.vitharness.judges.segmentation;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.support.SampleMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Referring expression comprehension: one box. Of several the surest counts where all have a confidence, else the first;
 * of several places of the key the nearest. A mask is worth the rectangle around it. No pixel is added to any side.
 */
record OneBox() implements Comparison {

    private static final String OVERLAP = "iou";

    /** lmms-eval's limits beside .5. */
    private static final List<Double> LIMITS = List.of(.1, .3, .7, .9);

    @Override
    public Score score(Sample sample, List<Part.Region> said) throws UnusableKeyException {
        List<Part.Region> places = places(sample);
        double best = 0;
        if (!said.isEmpty()) {
            Part.Region one = chosen(said);
            for (Part.Region place : places) {
                best = Math.max(best, place.picture() == one.picture() ? overlap(box(one), box(place)) : 0);
            }
        }
        String words = String.format(Locale.ROOT, "IoU %.4f", best);
        String more = said.isEmpty() ? "; the answer marks nothing" : said.size() > 1 ? "; one of " + said.size() : "";
        return new Score.Value(best, words + more, evidence(best));
    }

    @Override
    public Evidence nothing(Sample sample) throws UnusableKeyException {
        places(sample);
        return evidence(0);
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(share("Acc@0.5", overlap -> overlap >= .5));
        metrics.add(share("Acc@0.5/strict", overlap -> overlap > .5));
        metrics.add(new OverlapMean(new SampleMean("mIoU", "1", Scale.SHARE, OneBox::number)));
        LIMITS.forEach(limit -> metrics.add(share("Acc@" + limit, overlap -> overlap >= limit)));
        return List.copyOf(metrics);
    }

    /** COCO's {@code bbIou}: nothing is added to any side; a box with its corners in the wrong order overlaps nothing. */
    static double overlap(Shape.Box a, Shape.Box b) {
        double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        if (!(width > 0) || !(height > 0)) {
            return 0;
        }
        double shared = width * height;
        double overlap = shared / (area(a) + area(b) - shared);
        return Double.isFinite(overlap) ? overlap : 0; // sides so long that their product is beyond all numbers
    }

    private static double area(Shape.Box box) {
        return (box.right() - box.left()) * (box.bottom() - box.top());
    }

    private static List<Part.Region> places(Sample sample) throws UnusableKeyException {
        List<Part.Region> places = Key.of(sample).places();
        if (places.isEmpty()) {
            throw new UnusableKeyException("found a key without a place, wanted the box that is meant");
        }
        return places;
    }

    private static Part.Region chosen(List<Part.Region> said) {
        if (said.stream().anyMatch(region -> region.confidence().isEmpty())) {
            return said.get(0);
        }
        Part.Region surest = said.get(0);
        for (Part.Region region : said) {
            boolean isSurer =
                    region.confidence().getAsDouble() > surest.confidence().getAsDouble();
            surest = isSurer ? region : surest;
        }
        return surest;
    }

    private static Shape.Box box(Part.Region region) throws UnusableKeyException {
        if (region.shape() instanceof Shape.Box box) {
            return box;
        }
        if (region.shape() instanceof Shape.Mask mask) {
            try {
                Bounds bounds = Mask.parse(new Size(mask.width(), mask.height()), mask.rle())
                        .bounds();
                return new Shape.Box(
                        bounds.left(), bounds.top(), bounds.left() + bounds.width(), bounds.top() + bounds.height());
            } catch (MaskException | IllegalArgumentException e) {
                throw new UnusableKeyException("a mask cannot be read: " + e.getMessage());
            }
        }
        throw new UnusableKeyException("the key holds a shape that is neither box nor mask");
    }

    private static Metric share(String name, DoublePredicate isRight) {
        return new SampleMean(name, "1", Scale.SHARE, value -> {
            OptionalDouble overlap = number(value);
            return overlap.isPresent()
                    ? OptionalDouble.of(isRight.test(overlap.getAsDouble()) ? 1 : 0)
                    : OptionalDouble.empty();
        });
    }

    private static OptionalDouble number(Score.Value value) {
        List<Double> numbers = value.evidence().numbers().getOrDefault(OVERLAP, List.of());
        return numbers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(0));
    }

    private static Evidence evidence(double overlap) {
        return Evidence.of(Map.of(OVERLAP, List.of(overlap)));
    }
}
