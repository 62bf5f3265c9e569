package io.vitharness.data.coordinates;

import io.vitharness.spi.Part;
import io.vitharness.spi.judge.Reading;
import java.util.List;

/**
 * What a reader found in a text.
 *
 * @param regions in the order of the text, in absolute pixels of their picture
 * @param saysNone whether the text says in its convention that there is nothing, as an empty JSON list does
 */
public record Places(List<Part.Region> regions, boolean saysNone, Diagnostics diagnostics) {

    public Places {
        regions = List.copyOf(regions);
    }

    /**
     * The reading of an answer that consists of these places: clear when there are some or the text says that there are
     * none, otherwise unclear. The rule is the convention's id, with {@code repaired} behind it where anything was
     * clipped, swapped, repaired or left out.
     */
    public Reading reading(String convention) {
        if (regions.isEmpty() && !saysNone) {
            return new Reading.Unclear("no place is written in the convention '" + convention + "'"
                    + (diagnostics.because().isEmpty() ? "" : ": " + String.join("; ", diagnostics.because())));
        }
        return new Reading.Clear(
                List.<Part>copyOf(regions), diagnostics.isClean() ? convention : convention + " repaired");
    }
}
