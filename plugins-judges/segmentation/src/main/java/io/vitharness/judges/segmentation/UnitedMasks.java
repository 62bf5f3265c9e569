package io.vitharness.judges.segmentation;

import io.vitharness.data.editing.EditMask;
import io.vitharness.data.editing.MaskRule;
import io.vitharness.data.editing.MaskValueException;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All masks of an answer as one against all masks of the key as one. For tampering the key may also be a grey picture
 * that is read by both rules: its 255 alone, as EditScout's code does, and everything above 0.
 */
record UnitedMasks(Figures figures) implements Comparison {

    /** Which figures are made. */
    enum Figures {
        REFERRING,
        TAMPERING
    }

    @Override
    public Score score(Sample sample, List<Part.Region> said) throws UnusableKeyException {
        Counted counted = counted(sample, said);
        Pixels first = counted.pixels().values().iterator().next();
        return new Score.Value(first.overlap(), words(counted, first, said), evidence(counted.pixels()));
    }

    @Override
    public Evidence nothing(Sample sample) throws UnusableKeyException {
        Map<String, Pixels> pixels =
                new LinkedHashMap<>(counted(sample, List.of()).pixels());
        pixels.replaceAll((name, counts) -> counts.unread());
        return evidence(pixels);
    }

    @Override
    public List<Metric> metrics() {
        return figures == Figures.REFERRING ? PixelFigures.referring() : PixelFigures.tampering();
    }

    /** The counts by the name of their evidence, and how many masks did not fit. */
    private record Counted(Map<String, Pixels> pixels, int unfit, Optional<String> gap) {}

    private Counted counted(Sample sample, List<Part.Region> said) throws UnusableKeyException {
        if (figures == Figures.TAMPERING && sample.target() instanceof Target.Picture picture) {
            return bothRules(sample, picture, said);
        }
        Key key = Key.of(sample);
        PixelCount count = new PixelCount(Canvas.of(sample.question(), marked(key), said));
        Pixels pixels = count.of(said, key.places(), key.ignored());
        return new Counted(Map.of(PixelFigures.PIXELS, pixels), count.unfit(), Optional.empty());
    }

    private static List<Part.Region> marked(Key key) {
        return key.places().isEmpty() ? key.ignored() : key.places();
    }

    private static Counted bothRules(Sample sample, Target.Picture target, List<Part.Region> said)
            throws UnusableKeyException {
        Picture values = values(target);
        Map<String, Pixels> pixels = new LinkedHashMap<>();
        Optional<String> gap = Optional.empty();
        PixelCount count = new PixelCount(Canvas.of(sample.question(), List.of(), said));
        try {
            pixels.put(PixelFigures.PIXELS, count.of(said, EditMask.of(values, MaskRule.FULL)));
        } catch (MaskValueException e) {
            gap = Optional.of("no figures of the full value: " + e.getMessage());
        }
        try {
            PixelCount second = new PixelCount(Canvas.of(sample.question(), List.of(), said));
            pixels.put(PixelFigures.ANY, second.of(said, EditMask.of(values, MaskRule.ANY)));
            return new Counted(pixels, second.unfit(), gap);
        } catch (MaskValueException e) {
            throw new UnusableKeyException("the mask cannot be read: " + e.getMessage());
        }
    }

    private static Picture values(Target.Picture target) throws UnusableKeyException {
        Image mask = target.mask()
                .orElseThrow(() -> new UnusableKeyException("found a key without a mask, wanted one of the edit"));
        try {
            return new PictureDecoder().decode(mask.bytes());
        } catch (PictureException e) {
            throw new UnusableKeyException("the key's mask cannot be decoded: " + e.getMessage());
        }
    }

    private static Evidence evidence(Map<String, Pixels> pixels) {
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        pixels.forEach((name, counts) -> numbers.put(name, counts.numbers()));
        return Evidence.of(numbers);
    }

    private static String words(Counted counted, Pixels pixels, List<Part.Region> said) {
        String words = String.format(
                Locale.ROOT,
                "IoU %.4f: %d of %d pixels found, %d marked",
                pixels.overlap(),
                pixels.shared(),
                pixels.truth(),
                pixels.said());
        String none = said.isEmpty() ? "; the answer marks nothing" : "";
        String unfit = counted.unfit() == 0 ? "" : "; " + counted.unfit() + " masks of another size mark nothing";
        return words + none + unfit + counted.gap().map(gap -> "; " + gap).orElse("");
    }
}
