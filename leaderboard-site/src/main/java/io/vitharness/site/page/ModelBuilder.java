package io.vitharness.site.page;

import io.vitharness.report.Contrast;
import io.vitharness.report.Figure;
import io.vitharness.report.ModelReport;
import io.vitharness.report.TrainingReport;
import io.vitharness.site.board.Column;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Library;
import io.vitharness.site.board.Standing;
import io.vitharness.site.chart.Curve;
import io.vitharness.site.chart.Strip;
import io.vitharness.site.data.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Gathers what all runs say about one listed model. */
final class ModelBuilder {

    private final Library library;
    private final CellView.Place place;
    private final Entrant entrant;
    private final List<Entry> entries;
    private final List<Entry> newest = new ArrayList<>();
    private final List<CellView> cells = new ArrayList<>();
    private final List<String> verdict = new ArrayList<>();

    ModelBuilder(Library library, CellView.Place place, Entrant entrant) {
        this.library = library;
        this.place = place;
        this.entrant = entrant;
        entries = library.entries().stream()
                .filter(entry -> entry.entrant().equals(entrant))
                .toList();
    }

    ModelView view() {
        library.benchmarks().forEach(benchmark -> library.columnsOf(benchmark).forEach(this::add));
        List<Run> runs = library.runs().stream().filter(this::lists).toList();
        Run last = runs.get(runs.size() - 1);
        ModelReport model = report(last).orElseThrow();
        return new ModelView(
                entrant.label(),
                Verdicts.kind(entrant),
                controlOf(model, last),
                verdictWith(last),
                model.problems(),
                model.facts().map(Facts::of).orElse(List.of()),
                cells,
                slices(),
                others(),
                training(model, last),
                older(),
                runs.stream()
                        .map(run -> new Link(
                                run.report().run() + " ("
                                        + Numbers.day(run.report().created()) + ")",
                                place.root() + place.links().run(run)))
                        .toList());
    }

    private boolean lists(Run run) {
        return report(run)
                .filter(model -> model.facts().isEmpty()
                        || model.facts().map(facts -> facts.identity()).equals(entrant.identity()))
                .isPresent();
    }

    private Optional<ModelReport> report(Run run) {
        return run.model(entrant.name());
    }

    private void add(Column column) {
        int ranked = column.ranked().size();
        for (Standing standing : column.standings()) {
            if (standing.entry().entrant().equals(entrant)) {
                newest.add(standing.entry());
                cells.add(CellView.of(standing, axis(column), place));
                verdict.add(Verdicts.of(standing, ranked));
            }
        }
    }

    private static io.vitharness.site.chart.Axis axis(Column column) {
        return Strip.axis(column.entries().stream()
                .flatMap(entry -> entry.headline().stream())
                .map(figure -> CellView.scaled(figure, 0))
                .toList());
    }

    private List<String> verdictWith(Run run) {
        var all = new ArrayList<>(verdict);
        all.addAll(contrasts(run, entrant.name()));
        return all;
    }

    /** A run's contrasts in words; of one model, or of all when the name is empty. */
    static List<String> contrasts(Run run, String model) {
        return run.report().contrasts().stream()
                .filter(contrast -> model.isEmpty() || contrast.model().equals(model))
                .flatMap(contrast -> run.benchmark(contrast.benchmark()).stream()
                        .map(benchmark -> Verdicts.of(contrast, benchmark, unit(run, contrast))))
                .toList();
    }

    private static String unit(Run run, Contrast contrast) {
        return run.report().cells().stream()
                .filter(cell -> cell.model().equals(contrast.model())
                        && cell.benchmark().equals(contrast.benchmark()))
                .flatMap(cell -> cell.headline().stream())
                .map(Figure::unit)
                .findFirst()
                .orElse("share");
    }

    private Optional<Link> controlOf(ModelReport model, Run run) {
        return model.controlOf()
                .flatMap(name -> library.entries().stream()
                        .filter(entry -> entry.run().equals(run)
                                && entry.entrant().name().equals(name))
                        .map(Entry::entrant)
                        .findFirst()
                        .map(other -> new Link(
                                other.label(), place.root() + place.links().model(other))));
    }

    private List<ModelView.Slices> slices() {
        return newest.stream()
                .map(entry -> new ModelView.Slices(
                        entry.benchmark().title(), Tags.of(entry.benchmark()), SliceTable.of(List.of(entry), place)))
                .filter(slices -> !slices.tables().isEmpty())
                .toList();
    }

    private List<Table.Other> others() {
        var others = new ArrayList<Table.Other>();
        for (Entry entry : newest) {
            Link benchmark = new Link(
                    entry.benchmark().title(),
                    place.root() + place.links().benchmark(entry.cell().benchmark()));
            entry.cell().figures().stream()
                    .skip(entry.headline().isPresent() ? 1 : 0)
                    .filter(figure -> figure.slice().isEmpty())
                    .forEach(figure -> others.add(new Table.Other(
                            benchmark,
                            figure.metric() + " " + figure.metricVersion(),
                            Numbers.unit(figure.unit()),
                            Tags.of(entry.benchmark()),
                            FigureView.of(figure))));
        }
        return others;
    }

    private List<CellView> older() {
        return entries.stream()
                .filter(entry -> !newest.contains(entry))
                .map(entry -> CellView.of(
                        new Standing(entry, Optional.empty()),
                        Strip.axis(entry.headline().stream()
                                .map(figure -> CellView.scaled(figure, 0))
                                .toList()),
                        place))
                .toList();
    }

    private Optional<ModelView.Training> training(ModelReport model, Run run) {
        return model.training()
                .map(training ->
                        new ModelView.Training(Facts.of(training, run.training(model.name())), curves(training)));
    }

    private static List<Curve> curves(TrainingReport training) {
        var names = new TreeSet<String>();
        training.curve().forEach(point -> names.addAll(point.values().keySet()));
        var curves = new ArrayList<Curve>();
        for (String name : names) {
            List<TrainingReport.Point> points = training.curve().stream()
                    .filter(point -> point.values().containsKey(name))
                    .toList();
            if (points.size() > 1) {
                curves.add(Curve.of(name, points));
            }
        }
        return List.copyOf(curves);
    }
}
