package io.vitharness.site.board;

import io.vitharness.report.Figure;
import io.vitharness.report.PairTest;
import java.util.Optional;

/** Two cells of one column held against each other, sample by sample. */
final class Duel {

    private Duel() {}

    static Optional<PairTest> test(Entry first, Entry second) {
        return first.cell().pairs().flatMap(a -> second.cell().pairs().flatMap(b -> PairTest.of(a, b)));
    }

    /** Positive when the first is significantly better, negative when the second is. */
    static int verdict(Entry first, Entry second) {
        double direction = first.headline().map(Figure::higherIsBetter).orElse(true) ? 1 : -1;
        return test(first, second)
                .filter(PairTest::separated)
                .map(test -> (int) Math.signum(test.difference() * direction))
                .orElse(0);
    }
}
