package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of the judge, the headline first. */
final class Figures {

    private static final OptionalDouble COIN = OptionalDouble.of(.5);

    private Figures() {}

    static List<Metric> of(Optional<String> positive) {
        List<Metric> metrics = new ArrayList<>(List.of(new Accuracy()));
        positive.ifPresent(label -> metrics.addAll(binary(label)));
        metrics.add(new CountsMetric("balanced accuracy", Table::balancedAccuracy));
        metrics.add(new CountsMetric("macro f1", Table::macroF1));
        metrics.add(new CountsMetric("macro precision", Table::macroPrecision));
        metrics.add(new CountsMetric("macro recall", Table::macroRecall));
        metrics.add(new CountsMetric("micro f1", Table::microF1));
        metrics.add(new CountsMetric("micro precision", Table::microPrecision));
        metrics.add(new CountsMetric("micro recall", Table::accuracy));
        if (positive.isEmpty()) {
            metrics.add(new RankingMetric("macro roc auc", Optional.empty(), COIN, Ranking::area));
            metrics.add(new RankingMetric(
                    "macro average precision", Optional.empty(), OptionalDouble.empty(), Ranking::averagePrecision));
        }
        return List.copyOf(metrics);
    }

    private static List<Metric> binary(String positive) {
        return List.of(
                new LabelMetric("f1", positive, Table::f1),
                new LabelMetric("precision", positive, Table::precision),
                new LabelMetric("recall", positive, Table::recall),
                new RankingMetric("roc auc", Optional.of(positive), COIN, Ranking::area),
                new RankingMetric(
                        "average precision", Optional.of(positive), OptionalDouble.empty(), Ranking::averagePrecision));
    }
}
