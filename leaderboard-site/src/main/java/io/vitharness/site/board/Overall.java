package io.vitharness.site.board;

import io.vitharness.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mean of the headline shares of all benchmarks of a board, with equal weights.
 *
 * @param low the benchmarks' half intervals added as independent: root of the sum of squares, divided by their number
 */
public record Overall(double value, double low, double high, int count) {

    /** Empty unless every column has a figure that may be counted. */
    static Optional<Overall> of(Entrant entrant, List<Column> columns) {
        var figures = new ArrayList<Figure>();
        for (Column column : columns) {
            column.of(entrant)
                    .filter(entry -> entry.cell().complete())
                    .flatMap(Entry::headline)
                    .ifPresent(figures::add);
        }
        return figures.size() < columns.size() ? Optional.empty() : Optional.of(of(figures));
    }

    private static Overall of(List<Figure> figures) {
        double sum = 0;
        double below = 0;
        double above = 0;
        int count = 0;
        for (Figure figure : figures) {
            sum += figure.value();
            below += square(figure.value() - figure.low());
            above += square(figure.high() - figure.value());
            count += figure.count();
        }
        int n = figures.size();
        return new Overall(sum / n, (sum - Math.sqrt(below)) / n, (sum + Math.sqrt(above)) / n, count);
    }

    private static double square(double x) {
        return x * x;
    }
}
