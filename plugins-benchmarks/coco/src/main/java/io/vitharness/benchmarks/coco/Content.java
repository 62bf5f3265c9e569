package io.vitharness.benchmarks.coco;

import io.vitharness.spi.benchmark.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the annotations say.
 *
 * @param pictures by id, in the official order
 * @param categories by id, in order
 * @param places by picture, in the order of the file
 * @param hash SHA-256 of what was read, 64 hexadecimal digits
 */
record Content(
        Map<String, PictureEntry> pictures,
        SortedMap<Long, Category> categories,
        Map<String, List<Target.Place>> places,
        String hash,
        List<String> notes) {

    Content {
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
        Map<String, List<Target.Place>> copies = new LinkedHashMap<>();
        places.forEach((id, list) -> copies.put(id, List.copyOf(list)));
        places = Collections.unmodifiableMap(copies);
        notes = List.copyOf(notes);
    }

    /** The name of a category; of one that is not listed, a name that no class has. */
    String label(long category) {
        Category known = categories.get(category);
        return known == null ? "category " + category : known.name();
    }

    /** The same with more notes. */
    Content noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Content(pictures, categories, places, hash, all);
    }
}
