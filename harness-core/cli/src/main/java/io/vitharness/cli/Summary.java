package io.vitharness.cli;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Contrast;
import io.vitharness.report.Figure;
import io.vitharness.report.Report;
import java.util.Locale;
import java.util.Optional;

/** A report on a terminal: every figure with its interval, its count, chance and ledger; then what a reader must know. */
final class Summary {

    private final Report report;

    Summary(Report report) {
        this.report = report;
    }

    void print(Console console) {
        Table table =
                new Table().row("model", "benchmark", "metric", "figure", "95 % interval", "n", "chance", "ledger");
        report.cells().forEach(cell -> row(table, cell));
        table.lines().forEach(console::say);
        report.contrasts().forEach(contrast -> console.say(words(contrast)));
        report.skips()
                .forEach(skip ->
                        console.say("skipped: " + skip.model() + " on " + skip.benchmark() + ": " + skip.because()));
        report.problems().forEach(problem -> console.say("incomplete: " + problem));
    }

    private void row(Table table, CellReport cell) {
        Optional<Figure> headline = cell.headline();
        String mark = cell.complete() ? "" : " (incomplete)";
        if (headline.isEmpty()) {
            table.row(cell.model(), benchmark(cell), "—", "—" + mark, "—", "0", "—", Progress.ledger(cell.ledger()));
            return;
        }
        Figure figure = headline.get();
        table.row(
                cell.model(),
                benchmark(cell),
                figure.metric(),
                Words.figure(figure.value(), figure.unit()) + mark,
                Words.figure(figure.low(), figure.unit()) + " to " + Words.figure(figure.high(), figure.unit()),
                String.valueOf(figure.count()),
                Words.optional(figure.chance(), figure.unit()),
                Progress.ledger(cell.ledger()));
    }

    private String benchmark(CellReport cell) {
        return report.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(cell.benchmark()))
                .findFirst()
                .map(Summary::label)
                .orElse(cell.benchmark());
    }

    private static String label(BenchmarkPlan benchmark) {
        String partial = benchmark.samples() < benchmark.available()
                ? ", " + benchmark.samples() + " of " + benchmark.available()
                : "";
        return benchmark.name() + (benchmark.synthetic() ? " (synthetic" + partial + ")" : partial);
    }

    private String words(Contrast contrast) {
        String unit = report.cells().stream()
                .filter(cell -> cell.model().equals(contrast.model())
                        && cell.benchmark().equals(contrast.benchmark()))
                .flatMap(cell -> cell.headline().stream())
                .map(Figure::unit)
                .findFirst()
                .orElse("share");
        String chance = contrast.chance().isPresent()
                ? (contrast.aboveChance() ? "above" : "NOT above") + " chance "
                        + Words.optional(contrast.chance(), unit)
                : "chance unknown";
        return contrast.model() + " on " + contrast.benchmark() + ": " + Words.figure(contrast.value(), unit) + ", "
                + chance + (contrast.control().isPresent() ? ", " + control(contrast, unit) : "");
    }

    private static String control(Contrast contrast, String unit) {
        String its = " its picture-blind control " + Words.optional(contrast.control(), unit);
        return contrast.controlP().isPresent()
                ? (contrast.aboveControl() ? "above" : "NOT above") + its + " (p "
                        + p(contrast.controlP().getAsDouble()) + ")"
                : "no paired test against" + its;
    }

    static String p(double value) {
        return value < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", value);
    }
}
