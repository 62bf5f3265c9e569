package io.vitharness.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One model on one benchmark: every sample's fate and the figures.
 *
 * @param complete false when samples are missing beyond the suite's limits; such a cell is shown but never ranked
 * @param problems why it is not complete, and everything else a reader must know
 * @param figures the headline first (where there is one), then further metrics and slices
 * @param absences metrics of the judge that made no figure
 * @param promptTokens over all answers, where the model counts them
 */
public record CellReport(
        String id,
        String model,
        String benchmark,
        String protocol,
        String comparability,
        boolean complete,
        List<String> problems,
        Ledger ledger,
        List<Figure> figures,
        List<Absence> absences,
        Optional<PairedData> pairs,
        OptionalLong promptTokens,
        OptionalLong answerTokens) {

    /** The figure that ranks. */
    public Optional<Figure> headline() {
        return figures.stream().findFirst();
    }
}
