package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.system.VisionPart;
import org.junit.jupiter.api.Test;

class PointGroupsTest {

    /** On a line: at 0, 1, 2, 10 and 11. */
    private static final float[] CLOUD = {0, 0, 0, 1, 0, 0, 2, 0, 0, 10, 0, 0, 11, 0, 0};

    @Test
    void centresLieFarApartAndNeighboursAreSeenFromThere() {
        float[] groups = PointGroups.of(CLOUD, 3, 2);

        // the second centre is the farthest from 0, the third the farthest from both
        assertThat(groups)
                .containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 11, 0, 0, 0, 0, 0, -1, 0, 0, 2, 0, 0, 0, 0, 0, -1, 0, 0);
    }

    @Test
    void aCloudOfTooFewPointsIsToldWithItsNumbers() {
        assertThatThrownBy(() -> PointGroups.of(CLOUD, 6, 2))
                .hasMessage("a cloud of 5 points cannot be cut into 6 groups of 2 points");
    }

    @Test
    void cloudsOfOtherSizesAreThinnedOrRepeatedAndLieAroundTheMiddle() {
        VisionPart three = new VisionPart.PointNet(3, 4, 4, 0);

        assertThat(PointCloud.input(three, new float[] {0, 0, 0, 9, 9, 9, 2, 0, 0, 9, 9, 9, 4, 0, 0, 9, 9, 9}))
                .containsExactly(-1, 0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(PointCloud.input(three, new float[] {5, 5, 5})).containsOnly(0);
        assertThatThrownBy(() -> PointCloud.input(three, new float[0]))
                .hasMessage("a cloud of no points shows nothing");
    }
}
