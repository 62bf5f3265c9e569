package io.vitharness.site.page;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.site.board.Column;
import java.util.List;
import java.util.Optional;

/**
 * What a reader must know beside every figure.
 *
 * @param synthetic the data were made by the harness
 * @param partial how much of the data was asked, where it was not all
 */
public record Tags(boolean synthetic, Optional<String> partial) {

    static final Tags NONE = new Tags(false, Optional.empty());

    static Tags of(BenchmarkPlan plan) {
        Optional<String> partial = plan.samples() < plan.available()
                ? Optional.of(Numbers.count(plan.samples()) + " of " + Numbers.count(plan.available()))
                : Optional.empty();
        return new Tags(plan.synthetic(), partial);
    }

    /** Of a figure made of several benchmarks. */
    static Tags of(List<Column> columns) {
        List<Tags> all = columns.stream().map(column -> of(column.plan())).toList();
        return new Tags(
                all.stream().anyMatch(Tags::synthetic),
                all.stream().anyMatch(tags -> tags.partial().isPresent()) ? Optional.of("partial") : Optional.empty());
    }
}
