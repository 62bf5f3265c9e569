package io.vitharness.pipeline.score;

import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Ledger;
import io.vitharness.spi.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the suite's limits a ledger breaks. */
final class CellLimits {

    private CellLimits() {}

    static List<String> problems(Ledger ledger, Limits limits) {
        List<String> problems = new ArrayList<>();
        broken("were not asked", ledger.limit(), ledger, new Share(0)).ifPresent(problems::add);
        broken("are model errors", ledger.modelError(), ledger, limits.modelError())
                .ifPresent(problems::add);
        broken("have answers that no rule could read", ledger.unclear(), ledger, limits.unread())
                .ifPresent(problems::add);
        broken("are judge errors", ledger.judgeError(), ledger, limits.judgeError())
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> broken(String what, int count, Ledger ledger, Share allowed) {
        return count > allowed.value() * ledger.total()
                ? Optional.of(count + " of " + ledger.total() + " samples " + what + "; " + percent(allowed) + " may")
                : Optional.empty();
    }

    private static String percent(Share share) {
        return BigDecimal.valueOf(share.value())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
