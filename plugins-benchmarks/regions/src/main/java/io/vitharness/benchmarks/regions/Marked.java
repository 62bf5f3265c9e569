package io.vitharness.benchmarks.regions;

import io.vitharness.spi.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One region of the files.
 *
 * @param id as the files name it
 * @param picture the picture's name, as the files name it
 * @param label its class, where it is to be recognised
 * @param texts its captions, or the words that stand in it
 * @param area in square pixels, as the files state it
 * @param crowd several objects that nobody told apart
 * @param tags facts for slices
 * @param mask its pixels, where masks are asked about
 */
record Marked(
        String id,
        String picture,
        Shape.Box box,
        Optional<String> label,
        List<String> texts,
        double area,
        boolean crowd,
        Map<String, String> tags,
        Optional<Shape.Mask> mask) {

    Marked {
        texts = List.copyOf(texts);
        tags = Map.copyOf(tags);
    }

    /** A region of which the box alone is asked about. */
    Marked(
            String id,
            String picture,
            Shape.Box box,
            Optional<String> label,
            List<String> texts,
            double area,
            boolean crowd,
            Map<String, String> tags) {
        this(id, picture, box, label, texts, area, crowd, tags, Optional.empty());
    }

    /** What a prompt gives of it. */
    Shape given() {
        return mask.<Shape>map(pixels -> pixels).orElse(box);
    }
}
