package io.vitharness.site.board;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Figure;
import io.vitharness.report.ModelReport;
import io.vitharness.report.Timings;
import io.vitharness.site.data.Run;
import java.util.Optional;

/** A cell of a run, with all that is needed to show it. */
public record Entry(Run run, CellReport cell, BenchmarkPlan benchmark, ModelReport model, Entrant entrant) {

    public Optional<Figure> headline() {
        return cell.headline().filter(figure -> figure.slice().isEmpty());
    }

    public Optional<Timings.CellTiming> timing() {
        return run.timing(cell.id());
    }

    /** Why this cell has no rank; empty when it has one. */
    public Optional<String> unranked() {
        if (entrant.kind() != Kind.MODEL) {
            return Optional.of("a " + entrant.kind().words() + " is never ranked");
        }
        if (!cell.complete()) {
            return Optional.of(cell.problems().stream().findFirst().orElse("incomplete"));
        }
        if (headline().isEmpty()) {
            return Optional.of("it has no headline figure");
        }
        return cell.pairs().isPresent() ? Optional.empty() : Optional.of("its samples were not published for pairing");
    }

    /** Its figure with more being better, for sorting; the smallest there is when it has none. */
    double goodness() {
        return headline()
                .map(figure -> figure.higherIsBetter() ? figure.value() : -figure.value())
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
