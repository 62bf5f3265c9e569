package io.vitharness.pipeline;

import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.spi.Medium;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.model.Capabilities;
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
        Capabilities can = model.capabilities();
        Set<Medium> unread = without(protocol.needs(), can.reads());
        if (!unread.isEmpty()) {
            return Optional.of("the benchmark shows " + words(unread) + ", which this model cannot read");
        }
        Set<Medium> ungiven = without(protocol.wants(), can.gives());
        if (protocol.wants().size() > 1) {
            ungiven.remove(Medium.TEXT);
        }
        return ungiven.isEmpty()
                ? Optional.empty()
                : Optional.of("the benchmark wants " + words(ungiven) + ", which this model cannot give");
    }

    private static Set<Medium> without(Set<Medium> all, Set<Medium> some) {
        Set<Medium> rest = EnumSet.noneOf(Medium.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    private static String words(Set<Medium> media) {
        return media.toString().toLowerCase(Locale.ROOT);
    }
}
