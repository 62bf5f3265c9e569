package io.vitharness.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.pipeline.SampleReports;
import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Absence;
import io.vitharness.report.CellPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Outcome;
import io.vitharness.report.SampleScore;
import io.vitharness.spi.Share;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.support.AbsentMetric;
import io.vitharness.spi.support.SampleMean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CellFiguresTest {

    private static final Metric WORTH =
            new SampleMean("worth", "1", Scale.SHARE, value -> OptionalDouble.of(value.value()));
    private static final Metric NAMELESS = new SampleMean("nothing", "1", Scale.SHARE, value -> OptionalDouble.empty());

    @Test
    void metricsWithoutAFigureAreToldWithTheirReason() {
        CellReport report = report(Outcome.SCORED, WORTH, new AbsentMetric(WORTH, "no model is lent"), NAMELESS);

        assertThat(report.figures()).hasSize(1);
        assertThat(report.absences())
                .containsExactly(
                        new Absence("worth", "no model is lent"),
                        new Absence("nothing", "no sample has what it is made of"));
        assertThat(report.complete()).isTrue();
    }

    @Test
    void nothingIsMissedWhereNoSampleCounts() {
        assertThat(report(Outcome.MODEL_ERROR, new AbsentMetric(WORTH, "no model is lent"))
                        .absences())
                .isEmpty();
    }

    private static CellReport report(Outcome outcome, Metric... metrics) {
        Limits limits = new Limits(new Share(1), new Share(1), new Share(1), Optional.empty());
        SampleScore score = new SampleScore(
                "s",
                0,
                outcome,
                outcome == Outcome.SCORED ? OptionalDouble.of(1) : OptionalDouble.empty(),
                "because",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                "s",
                "s",
                0,
                "question",
                "target");
        return new CellFigures(SampleReports.benchmark(), new Measuring(List.of(metrics)), limits)
                .report(new CellPlan("c", "m", "b", "p", 1, "hash"), List.of(score), List.of());
    }

    private record Measuring(List<Metric> metrics) implements Judge {

        @Override
        public Reading read(Question question, Answer answer) {
            return new Reading.Unclear("not asked");
        }

        @Override
        public Score score(Sample sample, Reading.Clear reading) {
            return new Score.Undecided("not asked");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
