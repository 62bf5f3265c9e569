package io.vitharness.benchmarks.coco;

import io.vitharness.media.Size;
import java.util.List;

/**
 * A picture as the annotations list it.
 *
 * @param file its name below the folder of pictures: relative, without {@code ..}
 * @param absent ids of categories known not to be in it
 * @param partial ids of categories of which not all objects are marked
 */
record PictureEntry(String id, String file, Size size, List<Long> absent, List<Long> partial) {
    PictureEntry {
        absent = List.copyOf(absent);
        partial = List.copyOf(partial);
    }
}
