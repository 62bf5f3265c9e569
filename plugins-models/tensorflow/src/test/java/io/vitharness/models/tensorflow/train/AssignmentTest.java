package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void theCheapestForEachIsNotTheCheapestForAll() {
        double[][] costs = {{1, 2, 9}, {1, 5, 9}};

        assertThat(Assignment.of(costs)).containsExactly(1, 0);
    }

    @Test
    void nothingIsAssignedWhereThereIsNothing() {
        assertThat(Assignment.of(new double[0][])).isEmpty();
    }

    @Test
    void moreRowsThanColumnsAreRefused() {
        assertThatThrownBy(() -> Assignment.of(new double[][] {{1}, {2}}))
                .hasMessage("2 rows cannot have one of 1 columns each");
    }

    @Test
    void noOtherAssignmentIsCheaper() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] costs = new double[1 + random.nextInt(4)][4 + random.nextInt(2)];
            for (double[] row : costs) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(20) - 10;
                }
            }
            int[] found = Assignment.of(costs);
            double cost = 0;
            for (int row = 0; row < costs.length; row++) {
                cost += costs[row][found[row]];
            }
            assertThat(found).doesNotHaveDuplicates();
            assertThat(cost).isCloseTo(least(costs, 0, 0), within(1e-9));
        }
    }

    /** By trying all; bits of {@code taken} are columns. */
    private static double least(double[][] costs, int row, int taken) {
        if (row == costs.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int column = 0; column < costs[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                least = Math.min(least, costs[row][column] + least(costs, row + 1, taken | 1 << column));
            }
        }
        return least;
    }
}
