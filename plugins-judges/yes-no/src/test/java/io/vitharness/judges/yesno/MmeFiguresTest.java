package io.vitharness.judges.yesno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MmeFiguresTest {

    private final Judge judge = Rows.judge(Figures.MME, Rules.OFFICIAL);

    private Scored row(String task, int picture, int line, String answer) {
        return Rows.scored(judge, Rows.mme(task, picture, line, line == 1 ? "yes" : "no"), answer);
    }

    @Test
    void aScoreIsAccuracyAndPairsInPercent() {
        List<Scored> rows = List.of(
                row("existence", 1, 1, "Yes"),
                row("existence", 1, 2, "No"),
                row("existence", 2, 1, "Yes"),
                row("existence", 2, 2, "Yes"),
                row("OCR", 1, 1, "Church"),
                row("OCR", 1, 2, "No"));

        assertThat(Rows.figure(judge, "perception", new Slice("task", "existence"), rows))
                .isEqualTo(125);
        assertThat(Rows.figure(judge, "perception", new Slice("task", "OCR"), rows))
                .isEqualTo(50);
        assertThat(Rows.figure(judge, "perception", rows)).isEqualTo(175);
        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(4 / 6.0);
        assertThat(Rows.figure(judge, "accuracy+", rows)).isEqualTo(1 / 3.0);
    }

    @Test
    void aPairWithAMissingAnswerCountsOnlyWhereTheOtherIsWrong() {
        Sample gone = Rows.mme("count", 1, 2, "no");
        Sample alsoGone = Rows.mme("count", 2, 2, "no");
        List<Scored> rows = List.of(
                row("count", 1, 1, "Yes"),
                Rows.scored(gone, 0, new Scored.Fate.Missing("the model failed")),
                row("count", 2, 1, "No"),
                Rows.scored(alsoGone, 0, new Scored.Fate.Missing("the model failed")));

        assertThat(Rows.figure(judge, "accuracy+", rows)).isZero();
        assertThat(Rows.estimate(judge, "accuracy", Optional.empty(), rows).count())
                .isEqualTo(2);
    }

    @Test
    void aSubTaskThatCannotBeCountedLeavesNoTotal() {
        List<Scored> rows = new ArrayList<>(List.of(row("existence", 1, 1, "Yes"), row("existence", 1, 2, "No")));
        assertThat(Rows.figure(judge, "perception", rows)).isEqualTo(200);

        rows.add(Rows.scored(Rows.mme("OCR", 1, 1, "yes"), 0, new Scored.Fate.Missing("the model failed")));

        assertThat(Rows.metric(judge, "perception").estimate(rows, Rows.FLAT)).isEmpty();
        assertThat(Rows.metric(judge, "cognition").estimate(rows, Rows.FLAT)).isEmpty();
    }

    @Test
    void aPairIsRightByEpoch() {
        Sample yes = Rows.mme("count", 1, 1, "yes");
        Sample no = Rows.mme("count", 1, 2, "no");
        List<Scored> rows = List.of(
                Rows.scored(yes, 0, Rows.fate(judge, yes, "Yes")),
                Rows.scored(no, 0, Rows.fate(judge, no, "No")),
                Rows.scored(yes, 1, Rows.fate(judge, yes, "Yes")),
                Rows.scored(no, 1, Rows.fate(judge, no, "Yes")));

        assertThat(Rows.figure(judge, "accuracy+", rows)).isEqualTo(.5);
        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(.75);
    }

    @Test
    void aPerfectScoreIsNotShownAsCertain() {
        List<Scored> rows = List.of(row("count", 1, 1, "Yes"), row("count", 1, 2, "No"));

        Estimate total = Rows.estimate(judge, "perception", Optional.empty(), rows);

        assertThat(total.value()).isEqualTo(200);
        assertThat(total.low()).isLessThan(100);
        assertThat(total.interval()).isEqualTo("wilson over clusters");
        assertThat(total.chance()).hasValue(75);
    }
}
