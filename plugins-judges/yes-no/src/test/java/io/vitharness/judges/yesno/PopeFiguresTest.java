package io.vitharness.judges.yesno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopeFiguresTest {

    private final Judge judge = Rows.judge(Figures.POPE, Rules.DEFAULT);

    private Scored row(int number, String subset, String key, String answer) {
        return Rows.scored(judge, Rows.pope(number, subset, key), answer);
    }

    @Test
    void unreadAnswersMissWhatWasThereAndAreNoYes() {
        List<Scored> rows = List.of(
                row(1, "random", "yes", "Yes"),
                row(2, "random", "yes", "a dog"),
                row(3, "random", "no", "Yes"),
                row(4, "random", "no", "a dog"),
                row(5, "random", "no", "No"));

        assertThat(Rows.figure(judge, "recall", rows)).isEqualTo(.5);
        assertThat(Rows.figure(judge, "precision", rows)).isEqualTo(.5);
        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(.4);
        assertThat(Rows.figure(judge, "yes ratio", rows)).isEqualTo(.4);
        assertThat(Rows.figure(judge, "f1", rows)).isEqualTo(.5);
    }

    @Test
    void theMeanF1WeighsSubsetsAlike() {
        List<Scored> rows = List.of(
                row(1, "random", "yes", "Yes"),
                row(2, "random", "yes", "Yes"),
                row(3, "random", "yes", "Yes"),
                row(1, "popular", "yes", "No"));

        assertThat(Rows.figure(judge, "mean f1", rows)).isEqualTo(.5);
        assertThat(Rows.figure(judge, "mean f1", new Slice("subset", "random"), rows))
                .isEqualTo(1);
        assertThat(Rows.figure(judge, "f1", rows)).isEqualTo(6 / 7.0, org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void aPrecisionWithoutAYesIsNoFigureAndTheF1IsZero() {
        List<Scored> rows = List.of(row(1, "random", "yes", "No"), row(2, "random", "no", "No"));

        assertThat(Rows.metric(judge, "precision").estimate(rows, Rows.FLAT)).isEmpty();
        assertThat(Rows.figure(judge, "f1", rows)).isZero();
    }

    @Test
    void withoutAYesInTheKeysThereIsNoF1() {
        List<Scored> rows = List.of(row(1, "random", "no", "No"));

        assertThat(Rows.metric(judge, "mean f1").estimate(rows, Rows.FLAT)).isEmpty();
        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(1);
    }

    @Test
    void epochsOfOneQuestionShareItsWeight() {
        Sample sample = Rows.pope(1, "random", "yes");
        List<Scored> rows = new ArrayList<>();
        rows.add(Rows.scored(sample, 0, Rows.fate(judge, sample, "Yes")));
        rows.add(Rows.scored(sample, 1, Rows.fate(judge, sample, "No")));
        rows.add(Rows.scored(sample, 2, new Scored.Fate.Missing("the model failed")));
        rows.add(row(2, "random", "no", "No"));

        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(.75);
        assertThat(Rows.estimate(judge, "accuracy", Optional.empty(), rows).count())
                .isEqualTo(2);
    }

    @Test
    void theTableOfCountsIsDrawnOnce() {
        List<Scored> rows = List.of(
                row(1, "random", "yes", "Yes"), row(2, "random", "no", "Yes"), row(3, "popular", "yes", "a dog"));

        assertThat(judge.metrics().stream().flatMap(metric -> metric.drawings(rows).stream()))
                .hasSize(3)
                .element(0)
                .isEqualTo(new Drawing.Matrix(
                        "all answers",
                        List.of("key is yes", "key is no"),
                        List.of("said yes", "said no", "not read"),
                        List.of(List.of(1, 0, 1), List.of(1, 0, 0))));
    }

    @Test
    void aKeyThatIsNoYesAndNoNoIsUndecided() throws Exception {
        Sample sample = new Sample(Rows.pope(1, "random", "yes").question(), new Target.Option("maybe"));

        assertThat(judge.score(sample, Reading.Clear.text("yes", "alone")))
                .isEqualTo(new Score.Undecided("the key is not yes or no"));
    }
}
