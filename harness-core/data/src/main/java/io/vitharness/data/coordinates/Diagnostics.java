package io.vitharness.data.coordinates;

import java.util.List;

/**
 * How well a text kept to its convention.
 *
 * @param found places that were read
 * @param clipped places of these that reached beyond their picture and were cut at its edge
 * @param swapped boxes of these whose corners stood in the wrong order
 * @param repaired faults of form that were overlooked: single quotes, an unclosed list, a tag without its end
 * @param unparsed places that could not be read and were left out
 * @param because why, for the first few of these, in the order of the text
 */
public record Diagnostics(int found, int clipped, int swapped, int repaired, int unparsed, List<String> because) {

    public Diagnostics {
        because = List.copyOf(because);
    }

    /** Whether every place was read as it stood. */
    public boolean isClean() {
        return clipped + swapped + repaired + unparsed == 0;
    }

    /** For example {@code 3 found, 1 clipped, 0 swapped, 0 repaired, 1 unparsed: '[1,2,3]' holds 3 numbers}. */
    @Override
    public String toString() {
        String counts = found + " found, " + clipped + " clipped, " + swapped + " swapped, " + repaired + " repaired, "
                + unparsed + " unparsed";
        return because.isEmpty() ? counts : counts + ": " + String.join("; ", because);
    }
}
