package io.vitharness.pipeline.score;

import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Absence;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Drawings;
import io.vitharness.report.Figure;
import io.vitharness.report.Ledger;
import io.vitharness.report.Outcome;
import io.vitharness.report.PairedData;
import io.vitharness.report.Prediction;
import io.vitharness.report.SampleScore;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the report of one cell of its scores. */
final class CellFigures {

    private static final String NOTHING = "no sample has what it is made of";

    private final BenchmarkPlan benchmark;
    private final Judge judge;
    private final Limits limits;

    CellFigures(BenchmarkPlan benchmark, Judge judge, Limits limits) {
        this.benchmark = benchmark;
        this.judge = judge;
        this.limits = limits;
    }

    CellReport report(CellPlan cell, List<SampleScore> scores, Collection<Prediction> predictions) {
        Ledger ledger = Ledger.EMPTY;
        Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
        for (SampleScore score : scores) {
            ledger = ledger.plus(score.outcome());
            reasons.putIfAbsent(score.outcome(), score.because());
        }
        List<Figure> figures = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        Optional<PairedData> pairs = figures(scores, figures, absences);
        List<String> problems = CellLimits.problems(ledger, limits, reasons);
        return new CellReport(
                cell.id(),
                cell.model(),
                cell.benchmark(),
                cell.protocol(),
                cell.comparability(),
                problems.isEmpty(),
                problems,
                ledger,
                figures,
                absences,
                pairs,
                sum(predictions, answer -> answer.promptTokens()),
                sum(predictions, answer -> answer.answerTokens()));
    }

    /** The curves and matrices of the cell's metrics, in their order. */
    Drawings drawings(CellPlan cell, List<SampleScore> scores) {
        List<Scored> scored = scores.stream().map(CellFigures::scored).toList();
        List<Drawings.Curve> curves = new ArrayList<>();
        List<Drawings.Matrix> matrices = new ArrayList<>();
        for (Metric metric : judge.metrics()) {
            for (Drawing drawing : metric.drawings(scored)) {
                if (drawing instanceof Drawing.Curve curve) {
                    curves.add(
                            new Drawings.Curve(curve.name(), curve.xLabel(), curve.yLabel(), curve.xs(), curve.ys()));
                } else if (drawing instanceof Drawing.Matrix matrix) {
                    matrices.add(new Drawings.Matrix(matrix.name(), matrix.rows(), matrix.columns(), matrix.counts()));
                }
            }
        }
        return new Drawings(Drawings.SCHEMA, cell.id(), curves, matrices);
    }

    private Optional<PairedData> figures(List<SampleScore> scores, List<Figure> figures, List<Absence> absences) {
        List<Scored> scored = scores.stream().map(CellFigures::scored).toList();
        SharedResamples resamples = new SharedResamples(
                benchmark.dataHash(),
                scores.stream().map(SampleScore::cluster).distinct().toList());
        Optional<PairedData> pairs = Optional.empty();
        boolean counts = scored.stream().anyMatch(one -> one.fate().counted().isPresent());
        for (Metric metric : judge.metrics()) {
            List<Estimate> estimates = metric.estimate(scored, resamples);
            if (figures.isEmpty() && !estimates.isEmpty()) {
                pairs = estimates.get(0).pairing().map(CellFigures::paired);
            }
            estimates.forEach(estimate -> figures.add(figure(metric, estimate)));
            if (estimates.isEmpty() && counts) {
                absences.add(new Absence(metric.name(), metric.absence().orElse(NOTHING)));
            }
        }
        return pairs;
    }

    private static Scored scored(SampleScore score) {
        return new Scored(
                score.sample(),
                score.epoch(),
                score.tags(),
                score.group(),
                score.cluster(),
                score.choices(),
                fate(score));
    }

    private static Scored.Fate fate(SampleScore score) {
        return switch (score.outcome()) {
            case SCORED ->
                new Scored.Fate.Valued(new Score.Value(score.value().orElseThrow(), score.because(), evidence(score)));
            case UNCLEAR -> new Scored.Fate.Unread(score.because(), evidence(score));
            case REFUSED -> new Scored.Fate.Refused(score.because(), evidence(score));
            case MODEL_ERROR, JUDGE_ERROR, LIMIT -> new Scored.Fate.Missing(score.because());
        };
    }

    private static Evidence evidence(SampleScore score) {
        return new Evidence(score.evidence(), score.texts());
    }

    private static Figure figure(Metric metric, Estimate estimate) {
        return new Figure(
                metric.name(),
                metric.version(),
                metric.scale().unit(),
                metric.scale().higherIsBetter(),
                estimate.slice().map(slice -> new Figure.SliceName(slice.tag(), slice.value())),
                estimate.value(),
                estimate.low(),
                estimate.high(),
                estimate.count(),
                estimate.interval(),
                estimate.chance());
    }

    private static PairedData paired(Pairing pairing) {
        if (pairing instanceof Pairing.RightWrong rightWrong) {
            Map<String, Boolean> units = new TreeMap<>(rightWrong.units());
            StringBuilder outcomes = new StringBuilder();
            units.values().forEach(right -> outcomes.append(right ? '1' : '0'));
            return new PairedData.RightWrong(List.copyOf(units.keySet()), outcomes.toString());
        }
        return new PairedData.Replicates(((Pairing.Replicates) pairing).values());
    }

    private static OptionalLong sum(
            Collection<Prediction> predictions, Function<io.vitharness.report.RecordedAnswer, OptionalLong> tokens) {
        long[] counted = predictions.stream()
                .flatMap(prediction -> prediction.answer().stream())
                .map(tokens)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        return counted.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(java.util.Arrays.stream(counted).sum());
    }
}
