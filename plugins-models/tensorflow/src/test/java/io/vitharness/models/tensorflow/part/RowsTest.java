package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final int END = 1;

    @Test
    void onlyAnswersAreAskedForAndTheirEnd() {
        Rows rows = Rows.of(
                List.of(
                        new Row(new int[] {7, 8}, new int[] {5}, END),
                        new Row(new int[] {9}, new int[] {4, 3, 2}, END).showing(1)),
                10);

        assertThat(rows.length()).isEqualTo(4);
        assertThat(rows.pictures()).containsExactly(0, 1);
        assertThat(rows.words()).containsExactly(7, 8, 5, 0, 9, 4, 3, 2);
        assertThat(rows.prefix()).containsExactly(12, 11);
        assertThat(rows.positions()).containsExactly(11, 12, 14 + 10, 14 + 11, 14 + 12, 14 + 13);
        assertThat(rows.targets()).containsExactly(5, END, 4, 3, 2, END);
    }
}
