package io.vitharness.site.page;

import io.vitharness.report.Figure;
import io.vitharness.site.board.Overall;

/**
 * A figure as a table shows it; never without interval and count.
 *
 * @param how how the interval was made
 * @param sort the number for sorting by script
 */
public record FigureView(String value, String interval, String count, String how, String sort) {

    static FigureView of(Figure figure) {
        return new FigureView(
                Numbers.value(figure),
                Numbers.interval(figure),
                Numbers.count(figure.count()),
                figure.interval(),
                Numbers.sortable(figure.value()));
    }

    static FigureView of(Overall overall) {
        return new FigureView(
                Numbers.in("share", overall.value()),
                Numbers.interval("share", overall.low(), overall.high()),
                Numbers.count(overall.count()),
                "from the benchmarks' intervals",
                Numbers.sortable(overall.value()));
    }
}
