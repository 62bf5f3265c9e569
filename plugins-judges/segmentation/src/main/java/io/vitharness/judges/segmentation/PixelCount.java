package io.vitharness.judges.segmentation;

import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unites masks picture by picture and counts what they share, on run lengths alone. */
final class PixelCount {

    private final Canvas canvas;
    private int unfit;

    PixelCount(Canvas canvas) {
        this.canvas = canvas;
    }

    /** How many masks of the answer had another size than their picture and so marked nothing. */
    int unfit() {
        return unfit;
    }

    /** The counts over all pictures. */
    Pixels of(List<Part.Region> said, List<Part.Region> key, List<Part.Region> ignored) throws UnusableKeyException {
        return of(united(fitting(said)), united(truths(key)), united(truths(ignored)));
    }

    /** The counts against a key that is one mask of the first picture. */
    Pixels of(List<Part.Region> said, Mask key) throws UnusableKeyException {
        return of(united(fitting(said)), Map.of(0, key), Map.of());
    }

    private static Pixels of(Map<Integer, Mask> said, Map<Integer, Mask> key, Map<Integer, Mask> ignored) {
        long shared = 0;
        long marked = 0;
        long truth = 0;
        TreeSet<Integer> pictures = new TreeSet<>(said.keySet());
        pictures.addAll(key.keySet());
        for (int picture : pictures) {
            Optional<Mask> a = Optional.ofNullable(said.get(picture));
            Optional<Mask> b = Optional.ofNullable(key.get(picture));
            Optional<Mask> without = Optional.ofNullable(ignored.get(picture));
            marked += a.isPresent() ? area(a.get(), without) : 0;
            truth += b.isPresent() ? area(b.get(), without) : 0;
            shared += a.isPresent() && b.isPresent() ? shared(a.get(), b.get(), without) : 0;
        }
        return new Pixels(shared, marked, truth, true);
    }

    private static long area(Mask mask, Optional<Mask> without) {
        return (long) mask.area() - (without.isPresent() ? mask.sharedArea(without.get()) : 0);
    }

    private static long shared(Mask a, Mask b, Optional<Mask> without) {
        return without.isPresent() ? area(Mask.intersection(List.of(a, b)), without) : a.sharedArea(b);
    }

    private Map<Integer, List<Mask>> fitting(List<Part.Region> regions) throws UnusableKeyException {
        Map<Integer, List<Mask>> masks = new TreeMap<>();
        for (Part.Region region : regions) {
            Optional<Mask> mask = canvas.said(region);
            unfit += mask.isPresent() ? 0 : 1;
            mask.ifPresent(one -> masks.computeIfAbsent(region.picture(), none -> new ArrayList<>())
                    .add(one));
        }
        return masks;
    }

    private Map<Integer, List<Mask>> truths(List<Part.Region> regions) throws UnusableKeyException {
        Map<Integer, List<Mask>> masks = new TreeMap<>();
        for (Part.Region region : regions) {
            masks.computeIfAbsent(region.picture(), none -> new ArrayList<>()).add(canvas.truth(region));
        }
        return masks;
    }

    private static Map<Integer, Mask> united(Map<Integer, List<Mask>> masks) {
        Map<Integer, Mask> united = new TreeMap<>();
        masks.forEach((picture, all) -> united.put(picture, Mask.union(all)));
        return united;
    }
}
