package io.vitharness.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Ledger;
import io.vitharness.report.Outcome;
import io.vitharness.spi.Share;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellLimitsTest {

    private static final Limits LIMITS = new Limits(new Share(.01), new Share(.05), new Share(0), Optional.empty());

    @Test
    void cellWithinItsLimitsIsComplete() {
        assertThat(CellLimits.problems(new Ledger(94, 5, 0, 1, 0, 0), LIMITS, Map.of()))
                .isEmpty();
    }

    @Test
    void everyBrokenLimitIsNamed() {
        assertThat(CellLimits.problems(new Ledger(80, 10, 0, 5, 2, 3), LIMITS, Map.of(Outcome.LIMIT, "no time")))
                .containsExactly(
                        "3 of 100 samples were not asked (0% may); the first: no time",
                        "5 of 100 samples are model errors (1% may)",
                        "10 of 100 samples have answers that no rule could read (5% may)",
                        "2 of 100 samples are judge errors (0% may)");
    }
}
