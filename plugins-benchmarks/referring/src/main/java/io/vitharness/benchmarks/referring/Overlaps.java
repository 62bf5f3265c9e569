package io.vitharness.benchmarks.referring;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import java.util.List;

/**
 * LISA adds the masks of an object's parts: a pixel in two of them gets the value 2, which its figures take for neither
 * object nor background. Whoever marks it has marked one pixel too many, and whoever leaves it out loses nothing.
 */
final class Overlaps {

    private Overlaps() {}

    /** The pixels that are in exactly one of the parts. */
    static Mask once(List<Mask> parts, Size size) {
        List<Picture> pictures = parts.stream().map(Mask::picture).toList();
        return Mask.where(size, (x, y) -> {
            int count = 0;
            for (Picture part : pictures) {
                count += part.sample(x, y, 0) == 0 ? 0 : 1;
            }
            return count == 1;
        });
    }
}
