package io.vitharness.pipeline;

import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.spi.Medium;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.RankingModel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether an opened model can do what a cell asks of it. */
final class Fit {

    private Fit() {}

    /** Why not, in words; empty when it can. */
    static Optional<String> problem(Model model, PlannedCell cell) {
        Protocol protocol = cell.benchmark().protocol();
        if (protocol.asking() == Protocol.Asking.RANK && !(model instanceof RankingModel)) {
            return Optional.of(
                    "protocol '" + protocol.id() + "' asks how likely each choice is, which this model cannot tell");
        }
        Set<Medium> missing = EnumSet.noneOf(Medium.class);
        missing.addAll(protocol.needs());
        missing.removeAll(model.capabilities().reads());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the benchmark shows " + missing.toString().toLowerCase(Locale.ROOT)
                        + ", which this model cannot read");
    }
}
