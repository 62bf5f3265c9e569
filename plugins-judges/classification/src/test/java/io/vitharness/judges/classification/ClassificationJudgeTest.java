package io.vitharness.judges.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.classification.ClassificationConfig.Likelihood;
import io.vitharness.judges.classification.ClassificationConfig.Rule;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClassificationJudgeTest {

    private static final List<String> PETS = List.of("cat", "dog");

    private final Judge judge = Rows.judge(Rows.labels(List.of(), Optional.of("cat")));

    private Scored row(int number, String key, String said) {
        return Rows.scored(judge, Rows.sample(number, key, PETS), Answer.text(said));
    }

    private double figure(String metric, List<Scored> rows) {
        return Rows.estimates(judge, metric, rows).get(0).value();
    }

    @Test
    void unreadAnswersAreNotRightAndClaimNothing() {
        List<Scored> rows = List.of(row(1, "cat", "cat"), row(2, "cat", "?"), row(3, "dog", "?"), row(4, "dog", "dog"));

        assertThat(figure("accuracy", rows)).isEqualTo(.5);
        assertThat(figure("recall", rows)).isEqualTo(.5);
        assertThat(figure("precision", rows)).isEqualTo(1);
        assertThat(figure("f1", rows)).isEqualTo(2 / 3.0);
        assertThat(figure("micro precision", rows)).isEqualTo(1);
    }

    @Test
    void withoutAPositiveSaidAndTrueTheF1IsOne() {
        List<Scored> rows = List.of(row(1, "dog", "dog"), row(2, "dog", "dog"));

        assertThat(figure("f1", rows)).isEqualTo(1);
        assertThat(Rows.estimates(judge, "precision", rows)).isEmpty();
        assertThat(Rows.estimates(judge, "recall", rows)).isEmpty();
    }

    @Test
    void thatF1IsNoFigureWhereAnAnswerWasNotRead() {
        List<Scored> rows = List.of(row(1, "dog", "dog"), row(2, "dog", "?"));

        assertThat(Rows.estimates(judge, "f1", rows)).isEmpty();
        assertThat(figure("accuracy", rows)).isEqualTo(.5);
    }

    @Test
    void positivesThatNobodySaidMakeAnF1OfZeroAndNoPrecision() {
        List<Scored> rows = List.of(row(1, "cat", "dog"), row(2, "dog", "dog"));

        assertThat(figure("f1", rows)).isZero();
        assertThat(figure("recall", rows)).isZero();
        assertThat(Rows.estimates(judge, "precision", rows)).isEmpty();
    }

    @Test
    void aSingleClassHasItsRecallForBalancedAccuracy() {
        List<Scored> rows = List.of(row(1, "cat", "cat"), row(2, "cat", "dog"));

        assertThat(figure("balanced accuracy", rows)).isEqualTo(.5);
        assertThat(figure("macro recall", rows)).isEqualTo(.25);
    }

    @Test
    void aSingleClassHasNoAuc() {
        List<Scored> rows = List.of(ranked(1, "cat", -1, -2), ranked(2, "cat", -3, -2));

        assertThat(Rows.estimates(judge, "roc auc", rows)).isEmpty();
        assertThat(figure("average precision", rows)).isEqualTo(1);
    }

    @Test
    void allAnswersAlikeStillHaveAnInterval() {
        List<Scored> rows = List.of(row(1, "cat", "cat"), row(2, "dog", "dog"), row(5, "dog", "dog"));

        Estimate estimate = Rows.estimates(judge, "macro f1", rows).get(0);

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.low()).isLessThan(1);
        assertThat(estimate.interval()).isEqualTo("wilson over clusters");
        assertThat(estimate.count()).isEqualTo(3);
    }

    @Test
    void theLikeliestLabelIsReadAndItsProbabilityOrdersTheAnswers() {
        List<Scored> rows = List.of(
                ranked(1, "cat", -1, -3),
                ranked(2, "cat", -3, -2),
                ranked(3, "dog", -2, -2.5),
                ranked(4, "dog", -9, -1));

        assertThat(figure("accuracy", rows)).isEqualTo(.5);
        assertThat(figure("roc auc", rows)).isEqualTo(.75);
        assertThat(figure("average precision", rows)).isEqualTo((1 + 2 / 3.0) / 2, offset(1e-15));
    }

    @Test
    void equalLikelihoodsStayUnread() {
        Reading reading = judge.read(
                Rows.sample(1, "cat", PETS).question(),
                Answer.ranking(List.of(new LogLikelihood(-1, 1), new LogLikelihood(-1, 2))));

        assertThat(reading).isEqualTo(new Reading.Unclear("equally sure: cat, dog"));
    }

    @Test
    void meanLikelihoodsAreAChoiceOfTheSuite() {
        Judge means = Rows.judge(
                new ClassificationConfig(Rule.LABEL, List.of(), Optional.empty(), Map.of(), Likelihood.MEAN));
        var ranking = Answer.ranking(List.of(new LogLikelihood(-3, 3), new LogLikelihood(-2, 1)));

        assertThat(clear(judge.read(Rows.sample(1, "cat", PETS).question(), ranking)))
                .isEqualTo("dog");
        assertThat(clear(means.read(Rows.sample(1, "cat", PETS).question(), ranking)))
                .isEqualTo("cat");
    }

    @Test
    void anAnswerWithoutScoresLeavesNoAuc() {
        List<Scored> rows = List.of(ranked(1, "cat", -1, -3), row(2, "dog", "dog"));

        assertThat(Rows.estimates(judge, "roc auc", rows)).isEmpty();
    }

    @Test
    void anUnreadAnswerStandsWhereItDoesMostHarm() {
        List<Scored> rows = List.of(ranked(1, "cat", -1, -3), ranked(2, "dog", -3, -1), row(3, "dog", "?"));

        assertThat(figure("roc auc", rows)).isEqualTo(.5);
    }

    @Test
    void regionsWithoutConfidenceNameALabelIfTheyAgree() {
        var question = Rows.sample(1, "cat", PETS).question();

        assertThat(judge.read(question, regions("cat", "Cat"))).isEqualTo(Reading.Clear.text("cat", "region"));
        assertThat(judge.read(question, regions("cat", "dog")))
                .isEqualTo(new Reading.Unclear("regions name 2 labels without a confidence each: cat, dog"));
        assertThat(judge.read(question, regions("cow")))
                .isEqualTo(new Reading.Unclear("a region's label 'cow' names 0 labels of the set"));
    }

    @Test
    void theConfusionMatrixShowsWhatWasNotRead() {
        List<Scored> rows = List.of(row(1, "cat", "cat"), row(2, "cat", "dog"), row(3, "dog", "?"));

        assertThat(judge.metrics().stream().flatMap(metric -> metric.drawings(rows).stream()))
                .containsExactly(new Drawing.Matrix(
                        "confusion of keys (rows) and answers (columns)",
                        List.of("cat", "dog"),
                        List.of("cat", "dog", "not read"),
                        List.of(List.of(1, 1, 0), List.of(0, 0, 1))));
    }

    @Test
    void slicesHaveTheirAccuracyAlone() {
        Sample cat = Rows.sample(1, "cat", PETS, Map.of("kind", "feline"));
        Sample dog = Rows.sample(2, "dog", PETS, Map.of("kind", "canine"));
        List<Scored> rows =
                List.of(Rows.scored(judge, cat, Answer.text("cat")), Rows.scored(judge, dog, Answer.text("cat")));

        assertThat(Rows.estimates(judge, "accuracy", rows))
                .extracting(Estimate::slice)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Slice("kind", "canine")),
                        Optional.of(new Slice("kind", "feline")));
        assertThat(Rows.estimates(judge, "macro f1", rows)).hasSize(1);
    }

    @Test
    void epochsOfOneSampleShareItsWeight() {
        Sample sample = Rows.sample(1, "cat", PETS);
        List<Scored> rows = new ArrayList<>();
        rows.add(Rows.scored(judge, sample, 0, Answer.text("cat")));
        rows.add(Rows.scored(judge, sample, 1, Answer.text("dog")));
        rows.add(row(2, "dog", "dog"));

        assertThat(figure("accuracy", rows)).isEqualTo(.75);
        assertThat(figure("micro f1", rows)).isEqualTo(.75);
        assertThat(Rows.estimates(judge, "micro f1", rows).get(0).count()).isEqualTo(2);
    }

    @Test
    void missingAnswersAreLeftOut() {
        Scored missing = new Scored("9", 0, Map.of(), "9", "9", 2, new Fate.Missing("the model failed"));

        assertThat(figure("accuracy", List.of(missing, row(1, "cat", "cat")))).isEqualTo(1);
    }

    @Test
    void aKeyOutsideTheLabelsIsUndecided() throws Exception {
        Judge narrow = Rows.judge(Rows.labels(List.of("cow", "horse"), Optional.empty()));

        assertThat(narrow.score(Rows.sample(1, "cat", PETS), Reading.Clear.text("cow", "whole-label")))
                .isEqualTo(new Score.Undecided("the key is none of the labels"));
    }

    @Test
    void aQuestionWithoutLabelsStaysUnread() {
        assertThat(judge.read(Rows.sample(1, "cat", List.of()).question(), Answer.text("cat")))
                .isEqualTo(new Reading.Unclear("the question offers no choices, and 'labels' names none"));
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> new ClassificationConfig(
                        Rule.FAKESHIELD, List.of(), Optional.of("x"), Map.of(), Likelihood.SUM))
                .hasMessage("'rule: fakeshield' needs two 'labels' and, in 'positive', the one that means tampered, but"
                        + " has labels []");
        assertThatThrownBy(() -> Rows.labels(List.of("a", "b"), Optional.of("c")))
                .hasMessage("'positive' must be one of [a, b] but is 'c'");
        assertThatThrownBy(() -> Rows.labels(List.of("a", "a"), Optional.empty()))
                .hasMessage("'labels' must be different words but hold 'a' twice, or a blank one");
        assertThatThrownBy(() -> new ClassificationConfig(
                        Rule.LABEL, List.of("a", "b"), Optional.empty(), Map.of("x", "c"), Likelihood.SUM))
                .hasMessage("'synonyms' must mean one of [a, b] but one means 'c'");
    }

    private Scored ranked(int number, String key, double cat, double dog) {
        var ranking = Answer.ranking(List.of(new LogLikelihood(cat, 1), new LogLikelihood(dog, 1)));
        return Rows.scored(judge, Rows.sample(number, key, PETS), ranking);
    }

    private static Answer regions(String... labels) {
        List<Part> parts = new ArrayList<>();
        for (String label : labels) {
            parts.add(new Part.Region(0, new Shape.Box(0, 0, 1, 1), label, OptionalDouble.empty()));
        }
        return new Answer(parts, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    private static String clear(Reading reading) {
        return Scores.label((Reading.Clear) reading);
    }
}
