package io.vitharness.pipeline.score;

import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Ledger;
import io.vitharness.report.Outcome;
import io.vitharness.spi.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which of the suite's limits a ledger breaks. */
final class CellLimits {

    private final Ledger ledger;
    private final Map<Outcome, String> reasons;

    private CellLimits(Ledger ledger, Map<Outcome, String> reasons) {
        this.ledger = ledger;
        this.reasons = Map.copyOf(reasons);
    }

    /** The reasons are those of the first sample of each outcome. */
    static List<String> problems(Ledger ledger, Limits limits, Map<Outcome, String> reasons) {
        return new CellLimits(ledger, reasons).problems(limits);
    }

    private List<String> problems(Limits limits) {
        List<String> problems = new ArrayList<>();
        add(problems, Outcome.LIMIT, ledger.limit(), new Share(0));
        add(problems, Outcome.MODEL_ERROR, ledger.modelError(), limits.modelError());
        add(problems, Outcome.UNCLEAR, ledger.unclear(), limits.unread());
        add(problems, Outcome.JUDGE_ERROR, ledger.judgeError(), limits.judgeError());
        return problems;
    }

    private void add(List<String> problems, Outcome outcome, int count, Share allowed) {
        if (count > allowed.value() * ledger.total()) {
            String reason = reasons.getOrDefault(outcome, "");
            problems.add(count + " of " + ledger.total() + " samples " + words(outcome) + " (" + percent(allowed)
                    + " may)" + (reason.isEmpty() ? "" : "; the first: " + reason));
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case LIMIT -> "were not asked";
            case MODEL_ERROR -> "are model errors";
            case UNCLEAR -> "have answers that no rule could read";
            case JUDGE_ERROR -> "are judge errors";
            case SCORED, REFUSED -> outcome.name();
        };
    }

    private static String percent(Share share) {
        return BigDecimal.valueOf(share.value())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
