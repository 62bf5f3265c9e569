package io.vitharness.spi.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * What a benchmark is, for the report.
 *
 * @param title its published name
 * @param version of the data, as far as the files tell
 * @param licence of the data, in the words of its publisher
 * @param paper where it is described
 * @param dataHash 64 hexadecimal digits: SHA-256 over everything that was read and can change a figure
 * @param notes what the reader of a figure must know (dropped duplicates, missing rotations, deviations)
 */
public record BenchmarkCard(
        String title,
        String version,
        Optional<String> licence,
        Optional<String> paper,
        String dataHash,
        List<String> notes) {

    public BenchmarkCard {
        notes = List.copyOf(notes);
    }
}
