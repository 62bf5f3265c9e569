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
 */
record Marked(
        String id,
        String picture,
        Shape.Box box,
        Optional<String> label,
        List<String> texts,
        double area,
        boolean crowd,
        Map<String, String> tags) {

    Marked {
        texts = List.copyOf(texts);
        tags = Map.copyOf(tags);
    }
}
