package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Precision, recall or F1 of one label, the positive, over all answers. */
record LabelMetric(String name, String positive, OfLabel figure) implements Metric {

    /** A figure of the label at a place of the table. */
    interface OfLabel {
        OptionalDouble of(Table table, int label);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return Scale.SHARE;
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Ballot> ballots = Ballot.of(scored);
        if (ballots.isEmpty()) {
            return List.of();
        }
        Sheet sheet = new Sheet(ballots, Set.of(positive));
        int label = sheet.labels().indexOf(positive);
        return new Figure(sheet, weights -> figure.of(sheet.table(weights), label), resamples)
                .estimate(OptionalDouble.empty())
                .map(List::of)
                .orElse(List.of());
    }
}
