package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.choice.ChoiceConfig.Exam;
import io.vitharness.judges.choice.ChoiceConfig.Groups;
import io.vitharness.judges.choice.ChoiceConfig.Likelihood;
import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceJudgeTest {

    private static ChoiceJudge judge(Likelihood likelihood) {
        return new ChoiceJudge(new ChoiceConfig(Variant.DEFAULT, likelihood, Groups.EACH, Exam.NONE));
    }

    private static Reading rank(Likelihood likelihood, LogLikelihood... ranking) {
        return judge(likelihood).read(Rows.question(Rows.ANIMALS), Answer.ranking(List.of(ranking)));
    }

    @Test
    void sumAndMeanOfLikelihoodsCanDisagree() {
        LogLikelihood[] ranking = {
            new LogLikelihood(-4, 4), new LogLikelihood(-3, 1), new LogLikelihood(-9, 3), new LogLikelihood(-9, 3)
        };

        assertThat(rank(Likelihood.SUM, ranking)).isEqualTo(Reading.Clear.text("B", "likeliest"));
        assertThat(rank(Likelihood.MEAN, ranking)).isEqualTo(Reading.Clear.text("A", "likeliest"));
    }

    @Test
    void equalLikelihoodsAreUnclearAndNeverTheFirst() {
        var same = new LogLikelihood(-2, 1);

        assertThat(rank(Likelihood.SUM, same, same, new LogLikelihood(-3, 1), new LogLikelihood(-4, 1)))
                .isEqualTo(new Reading.Unclear("equally likely: A, B"));
    }

    @Test
    void aRankingOfAnotherLengthIsUnclear() {
        assertThat(rank(Likelihood.SUM, new LogLikelihood(-2, 1)))
                .isEqualTo(new Reading.Unclear("1 likelihoods for 4 choices"));
    }

    @Test
    void aQuestionWithoutChoicesIsUnclear() {
        assertThat(judge(Likelihood.SUM).read(Rows.question(List.of()), Answer.text("B")))
                .isEqualTo(new Reading.Unclear("the question offers no choices"));
    }

    @Test
    void theLabelIsComparedWithTheKey() {
        var sample = new Sample(Rows.question(Rows.ANIMALS), new Target.Option("B"));

        assertThat(judge(Likelihood.SUM).score(sample, Reading.Clear.text("B", "alone")))
                .isEqualTo(Score.Value.of(1, "reads B"));
        assertThat(judge(Likelihood.SUM).score(sample, Reading.Clear.text("C", "alone")))
                .isEqualTo(Score.Value.of(0, "reads C, wanted B"));
    }

    @Test
    void aHiddenKeyLeavesTheScoreOpen() {
        var sample = new Sample(Rows.question(Rows.ANIMALS), new Target.Hidden());

        assertThat(judge(Likelihood.SUM).score(sample, Reading.Clear.text("B", "alone")))
                .isEqualTo(new Score.Undecided("the files hold no answer"));
    }

    @Test
    void theHeadlineFollowsTheGroups() {
        var circular = new ChoiceJudge(new ChoiceConfig(Variant.OFFICIAL, Likelihood.SUM, Groups.ALL, Exam.NONE));

        assertThat(circular.metrics())
                .extracting(Metric::name)
                .containsExactly("circular accuracy", "vanilla accuracy", "row accuracy");
        assertThat(judge(Likelihood.SUM).metrics()).extracting(Metric::name).containsExactly("accuracy");
    }
}
