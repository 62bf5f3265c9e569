package io.vitharness.pipeline.score;

import io.vitharness.report.CellReport;
import io.vitharness.report.Contrast;
import io.vitharness.report.Figure;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.PairTest;
import io.vitharness.report.RunPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds every trained model against chance and against its picture-blind control. */
final class Contrasts {

    private final RunPlan plan;
    private final List<CellReport> cells;

    Contrasts(RunPlan plan, List<CellReport> cells) {
        this.plan = plan;
        this.cells = cells;
    }

    List<Contrast> all() {
        List<Contrast> contrasts = new ArrayList<>();
        for (ModelPlan model : plan.models()) {
            if (model.recipe().isPresent() && model.controlOf().isEmpty()) {
                cells.stream()
                        .filter(cell -> cell.model().equals(model.name()))
                        .forEach(cell -> contrast(model, cell).ifPresent(contrasts::add));
            }
        }
        return contrasts;
    }

    private Optional<Contrast> contrast(ModelPlan model, CellReport cell) {
        return cell.headline().map(headline -> {
            Optional<CellReport> control = control(model, cell.benchmark());
            Optional<PairTest> test = control.flatMap(other -> test(cell, other));
            return new Contrast(
                    model.name(),
                    cell.benchmark(),
                    headline.value(),
                    headline.chance(),
                    control.flatMap(CellReport::headline)
                            .map(figure -> OptionalDouble.of(figure.value()))
                            .orElse(OptionalDouble.empty()),
                    test.map(found -> OptionalDouble.of(found.p())).orElse(OptionalDouble.empty()),
                    isAboveChance(headline),
                    test.filter(found -> found.separated() && found.difference() > 0)
                            .isPresent());
        });
    }

    private Optional<CellReport> control(ModelPlan model, String benchmark) {
        return plan.models().stream()
                .filter(other -> other.controlOf().equals(Optional.of(model.name())))
                .flatMap(other -> cells.stream()
                        .filter(cell -> cell.model().equals(other.name())
                                && cell.benchmark().equals(benchmark)))
                .findFirst();
    }

    private static Optional<PairTest> test(CellReport cell, CellReport control) {
        return cell.pairs().flatMap(mine -> control.pairs().flatMap(other -> PairTest.of(mine, other)));
    }

    private static boolean isAboveChance(Figure headline) {
        return headline.chance().isPresent()
                && headline.low() > headline.chance().getAsDouble();
    }
}
