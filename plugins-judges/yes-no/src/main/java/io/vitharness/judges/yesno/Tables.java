package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;

/** POPE's tables of counts, to look at: of all answers and of each subset; every epoch counts as one answer. */
final class Tables {

    private static final List<String> ROWS = List.of("key is yes", "key is no");
    private static final List<String> COLUMNS = List.of("said yes", "said no", "not read");

    private Tables() {}

    static List<Drawing> of(List<Ballot> ballots) {
        List<Drawing> tables = new ArrayList<>();
        tables.add(table("all answers", ballots));
        for (Slice slice : Slices.of(ballots, MeanF1.SUBSET).toList()) {
            tables.add(table(slice.value(), Slices.part(ballots, slice)));
        }
        return tables;
    }

    private static Drawing table(String name, List<Ballot> ballots) {
        int[] counts = new int[Counts.WIDTH];
        ballots.forEach(ballot -> counts[Counts.place(ballot)]++);
        return new Drawing.Matrix(
                name,
                ROWS,
                COLUMNS,
                List.of(List.of(counts[0], counts[3], counts[4]), List.of(counts[1], counts[2], counts[5])));
    }
}
