package io.vitharness.judges.picturesimilarity;

import io.vitharness.media.mask.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All pixel figures of a pair by name: of the whole picture, and inside and outside of what had to be edited. */
final class Pixels {

    /** What a figure's name ends in, by area. */
    static final List<String> AREAS = List.of("", "/inside", "/outside");

    /** The figures that are not similarities of windows. */
    static final List<String> DIFFERENCES = List.of("l1", "l2", "psnr");

    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Pixels() {}

    /** The names of all figures, the whole picture's first. */
    static List<String> names() {
        List<String> bases = Stream.concat(
                        DIFFERENCES.stream(), Window.ALL.stream().map(Pixels::name))
                .toList();
        return AREAS.stream()
                .flatMap(area -> bases.stream().map(base -> base + area))
                .toList();
    }

    /** A figure is left out where its area holds no pixel, or no window fits. */
    static Map<String, Double> figures(PicturePair pair, Optional<Mask> mask) {
        Pixels pixels = new Pixels();
        List<Area> areas = areas(mask);
        for (int i = 0; i < areas.size(); i++) {
            Differences differences = Differences.of(pair, areas.get(i));
            pixels.put("l1" + AREAS.get(i), differences.l1());
            pixels.put("l2" + AREAS.get(i), differences.l2());
            pixels.put("psnr" + AREAS.get(i), differences.psnr());
        }
        for (Window window : Window.ALL) {
            List<OptionalDouble> means = new Ssim(window, pair).means(areas);
            for (int i = 0; i < means.size(); i++) {
                pixels.put(name(window) + AREAS.get(i), means.get(i));
            }
        }
        return pixels.figures;
    }

    private static String name(Window window) {
        return "ssim/" + window.id();
    }

    private static List<Area> areas(Optional<Mask> mask) {
        List<Area> areas = new ArrayList<>(List.of(Area.whole()));
        mask.map(Mask::picture).ifPresent(marked -> {
            Area inside = (x, y) -> marked.sample(x, y, 0) > 0;
            areas.add(inside);
            areas.add(Area.outside(inside));
        });
        return areas;
    }

    private void put(String name, OptionalDouble value) {
        value.ifPresent(number -> figures.put(name, number));
    }
}
