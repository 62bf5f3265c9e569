package io.vitharness.judges.choice;

import static io.vitharness.judges.choice.Rows.MISSING;
import static io.vitharness.judges.choice.Rows.REFUSED;
import static io.vitharness.judges.choice.Rows.RIGHT;
import static io.vitharness.judges.choice.Rows.UNREAD;
import static io.vitharness.judges.choice.Rows.WRONG;
import static io.vitharness.judges.choice.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleAccuracyTest {

    private final SampleAccuracy every = SampleAccuracy.ofEvery("accuracy");

    @Test
    void unreadAndRefusedCountAsNotRightAndMissingNotAtAll() {
        Estimate whole = every.estimate(
                        List.of(
                                row("1", 0, RIGHT),
                                row("2", 0, WRONG),
                                row("3", 0, UNREAD),
                                row("4", 0, REFUSED),
                                row("5", 0, MISSING)),
                        Rows.FLAT)
                .get(0);

        assertThat(whole.value()).isEqualTo(.25);
        assertThat(whole.count()).isEqualTo(4);
        assertThat(whole.chance()).hasValue(.25);
    }

    @Test
    void epochsOfASampleAreAveraged() {
        Estimate whole = every.estimate(
                        List.of(row("1", 0, 0, RIGHT), row("1", 0, 1, WRONG), row("1", 0, 2, MISSING)), Rows.FLAT)
                .get(0);

        assertThat(whole.value()).isEqualTo(.5);
        assertThat(whole.count()).isEqualTo(1);
    }

    @Test
    void theFirstPassAloneIsCountedWhereAskedFor() {
        Estimate whole = SampleAccuracy.ofFirstPass("vanilla accuracy")
                .estimate(List.of(row("1", 0, RIGHT), row("1", 1, WRONG), row("1", 2, WRONG)), Rows.FLAT)
                .get(0);

        assertThat(whole.value()).isEqualTo(1);
        assertThat(whole.count()).isEqualTo(1);
    }

    @Test
    void anOpenQuestionHasNoChance() {
        var open = new Scored("1", 0, Map.of(), "1", "1", 0, RIGHT);

        assertThat(every.estimate(List.of(open), Rows.FLAT).get(0).chance()).isEmpty();
    }
}
