package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Metric;
import java.util.List;

/** POPE's figures, the published one first. */
final class PopeFigures {

    static final List<Metric> ALL = List.of(
            new MeanF1(),
            new CountsFigure("f1", Counts::f1),
            new CountsFigure("accuracy", Counts::accuracy),
            new CountsFigure("precision", Counts::precision),
            new CountsFigure("recall", Counts::recall),
            new CountsFigure("yes ratio", Counts::yesRatio));

    private PopeFigures() {}
}
