package io.vitharness.site.page;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.ModelReport;
import io.vitharness.report.Report;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Library;
import io.vitharness.site.board.Standing;
import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Strip;
import io.vitharness.site.data.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws up one run's page. */
final class RunBuilder {

    private final Library library;
    private final CellView.Place place;
    private final Run run;
    private final List<Entry> entries;

    RunBuilder(Library library, CellView.Place place, Run run) {
        this.library = library;
        this.place = place;
        this.run = run;
        entries = library.entries().stream()
                .filter(entry -> entry.run().folder().equals(run.folder()))
                .toList();
    }

    RunView view() {
        Report report = run.report();
        return new RunView(
                report.run(),
                report.suite(),
                Numbers.day(report.created()),
                report.complete(),
                report.problems(),
                ModelBuilder.contrasts(run, ""),
                Facts.of(report),
                Facts.plugins(run),
                entries.stream().map(this::cell).toList(),
                report.models().stream().map(this::model).toList(),
                report.benchmarks().stream().map(this::benchmark).toList(),
                report.skips().stream()
                        .map(skip -> new RunView.Skipped(skip.model(), skip.benchmark(), skip.because()))
                        .toList(),
                run.plan().map(plan -> Configuration.page(plan.configuration())));
    }

    /** The rank is that of its column, if this run's cell is the one that stands there. */
    private CellView cell(Entry entry) {
        Standing standing = library.columnsOf(entry.cell().benchmark()).stream()
                .flatMap(column -> column.standings().stream())
                .filter(other -> other.entry().equals(entry))
                .findFirst()
                .orElse(new Standing(entry, Optional.empty()));
        return CellView.of(standing, axis(entry.cell().benchmark()), place);
    }

    private Axis axis(String benchmark) {
        return Strip.axis(entries.stream()
                .filter(entry -> entry.cell().benchmark().equals(benchmark))
                .flatMap(entry -> entry.headline().stream())
                .map(figure -> CellView.scaled(figure, 0))
                .toList());
    }

    private RunView.Card model(ModelReport model) {
        var facts = new ArrayList<Fact>();
        facts.addAll(run.plannedModel(model.name()).map(Facts::of).orElse(List.of(new Fact("Plugin", model.plugin()))));
        model.facts().ifPresent(found -> facts.addAll(Facts.of(found)));
        model.training()
                .ifPresent(training -> facts.add(new Fact(
                        "Trained",
                        Numbers.count(training.steps()) + " steps, recipe " + Numbers.hash(training.recipe()))));
        Entrant entrant = library.entrantOf(model);
        return new RunView.Card(
                new Link(model.name(), place.root() + place.links().model(entrant)),
                Tags.NONE,
                model.problems(),
                facts);
    }

    private RunView.Card benchmark(BenchmarkPlan plan) {
        boolean hasPage = library.benchmarks().contains(plan.name());
        String title = run.benchmark(plan.name()).orElse(plan).title();
        String href = hasPage ? place.root() + place.links().benchmark(plan.name()) : "";
        return new RunView.Card(new Link(title, href), Tags.of(plan), List.of(), Facts.of(plan));
    }
}
