package io.vitharness.judges.reviews;

import io.vitharness.judges.reviews.ReviewsConfig.Form;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import java.util.List;
import java.util.OptionalDouble;

/** Which figures each form of reviews makes. */
final class Figures {

    private static final Scale PERCENT = new Scale("percent of the reference", true);
    private static final Scale HUNDRED = new Scale("points of 100", true);
    private static final Scale SPREAD = new Scale("points of 100", false);
    private static final Scale TEN = new Scale("points of 10", true);
    private static final Scale POINTS = new Scale("points", true);

    private Figures() {}

    static List<Metric> of(Form form) {
        return switch (form) {
            case PAIR_SCORES -> pairScores();
            case GRADES -> grades();
            case PAIR_VERDICTS -> verdicts();
            case RATINGS -> List.of(new ReviewMetric("rating", TEN, runs -> runs.mean(Run::candidate)));
        };
    }

    private static List<Metric> pairScores() {
        return List.of(
                new ReviewMetric("relative score", PERCENT, runs -> runs.mean(Figures::relative)),
                new ReviewMetric("relative score, rounded officially", PERCENT, runs -> runs.mean(Figures::rounded)),
                new ReviewMetric("score", HUNDRED, runs -> runs.mean(run -> 10 * run.candidate())),
                new ReviewMetric("score of the reference", HUNDRED, runs -> runs.mean(run -> 10 * run.reference())),
                new ReviewMetric("win rate, ties half", Scale.SHARE, runs -> runs.mean(Run::won)),
                new ReviewMetric("sum of scores", POINTS, runs -> runs.mean(run -> run.count() * run.candidate())),
                new ReviewMetric(
                        "sum of scores of the reference",
                        POINTS,
                        runs -> runs.mean(run -> run.count() * run.reference())));
    }

    private static List<Metric> grades() {
        return List.of(
                new ReviewMetric("grade", Scale.SHARE, runs -> runs.mean(Run::candidate)),
                new ReviewMetric("grade, rounded officially", HUNDRED, Figures::roundedGrade),
                new ReviewMetric("spread between runs", SPREAD, runs -> runs.spread(run -> 100 * run.candidate())));
    }

    private static List<Metric> verdicts() {
        return List.of(
                new ReviewMetric("win rate, ties half", Scale.SHARE, runs -> runs.mean(Run::candidate)),
                new ReviewMetric("win rate", Scale.SHARE, runs -> runs.mean(Run::wins)),
                new ReviewMetric("tie rate", Scale.SHARE, runs -> runs.mean(Run::ties)));
    }

    private static double relative(Run run) {
        return 100 * run.candidate() / run.reference();
    }

    // summarize_gpt_review.py: both means to 3 decimals, then their ratio to 1
    private static double rounded(Run run) {
        double candidate = PythonNumber.round(run.candidate(), 3);
        double reference = PythonNumber.round(run.reference(), 3);
        return PythonNumber.round(candidate / reference * 100, 1);
    }

    // mm-vet_evaluator.py: the mean of all runs to 1 decimal
    private static OptionalDouble roundedGrade(Runs runs) {
        OptionalDouble mean = runs.mean(run -> 100 * run.candidate());
        return mean.isPresent() ? OptionalDouble.of(PythonNumber.round(mean.getAsDouble(), 1)) : mean;
    }
}
