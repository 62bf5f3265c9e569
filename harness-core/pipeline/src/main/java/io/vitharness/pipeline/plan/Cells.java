package io.vitharness.pipeline.plan;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellPlan;
import io.vitharness.report.Skip;
import io.vitharness.spi.Medium;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Crosses rows with columns. */
final class Cells {

    private final Comparability comparability;
    private final Set<String> ids = new HashSet<>();
    private final List<PlannedCell> cells = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();

    Cells(Comparability comparability) {
        this.comparability = comparability;
    }

    /** Row by row, in the order of the suite. */
    void cross(List<PlannedModel> rows, List<Column> columns) {
        for (PlannedModel row : rows) {
            for (Column column : columns) {
                if (!row.entry().isAsked(column.benchmark().name())) {
                    continue; // as the suite wants it: no more worth a line than a benchmark that it does not list
                }
                if (row.blind() && !showsPictures(column.benchmark())) {
                    skips.add(new Skip(
                            row.name(), column.benchmark().name(), "it shows no picture that a control could hide"));
                } else {
                    cells.add(new PlannedCell(cell(row, column), row, column.benchmark()));
                }
            }
        }
    }

    List<PlannedCell> planned() {
        return List.copyOf(cells);
    }

    List<Skip> skipped() {
        return List.copyOf(skips);
    }

    private CellPlan cell(PlannedModel row, Column column) {
        BenchmarkPlan benchmark = column.benchmark().record();
        return new CellPlan(
                id(row.name() + "--" + benchmark.name()),
                row.name(),
                benchmark.name(),
                benchmark.protocol().id(),
                Math.multiplyExact(benchmark.samples(), benchmark.epochs()),
                comparability.of(column));
    }

    // dots become hyphens, so that two names may fall together; the later one is numbered
    private String id(String text) {
        String safe = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        String id = safe;
        for (int number = 2; !ids.add(id); number++) {
            id = safe + "-" + number;
        }
        return id;
    }

    private static boolean showsPictures(PlannedBenchmark benchmark) {
        Set<Medium> needs = benchmark.protocol().needs();
        return needs.contains(Medium.PICTURE) || needs.contains(Medium.VIDEO) || needs.contains(Medium.POINTS);
    }
}
