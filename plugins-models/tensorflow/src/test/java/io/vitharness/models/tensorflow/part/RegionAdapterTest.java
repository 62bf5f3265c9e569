package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

/** Values worked out by hand on a grid whose cell at row y and column x holds 10 y + x. */
class RegionAdapterTest {

    private static final RegionPart BOXES = new RegionPart.Roi(2, 1);

    @Test
    void binsAreSampledInTheirMiddlesBetweenTheMiddlesOfCells() {
        // columns 1 to 3 of four, rows 0 to 4: the bins' middles lie at x = 1.5 and 2.5, y = 1 and 3 of the grid's
        // edges
        float[] found = aligned(new float[] {0.25f, 0, 0.75f, 1});

        assertValues(found, 10 * 0.5f + 1, 10 * 0.5f + 2, 10 * 2.5f + 1, 10 * 2.5f + 2);
    }

    @Test
    void whatLiesOutsideAllMiddlesIsBroughtToTheOutermost() {
        float[] found = aligned(new float[] {0, 0, 0.125f, 0.125f});

        assertValues(found, 0, 0, 0, 0);
    }

    @Test
    void aRegionLiesInTheRowsOwnPicture() {
        try (Engine engine = new Engine(1)) {
            var tf = engine.tf();
            var cells = tf.concat(java.util.List.of(tf.constant(cells(0)), tf.constant(cells(100))), tf.constant(0));
            var found = adapter(engine, BOXES).under(cells, tf.constant(new int[] {1}), tf.constant(new float[][] {
                {0.25f, 0, 0.75f, 1}
            }));
            try (var result = engine.runner().fetch(found).run()) {
                assertValues(Engine.floats((TFloat32) result.get(0)), 106, 107, 126, 127);
            }
        }
    }

    @Test
    void aMaskIsTheMeanOfItsCellsByHowMuchOfEachItCovers() {
        float[] covered = new float[16];
        covered[6] = 1; // row 1, column 2
        covered[12] = 0.5f; // row 3, column 0
        try (Engine engine = new Engine(1)) {
            var tf = engine.tf();
            var found = adapter(engine, new RegionPart.Mask(1))
                    .under(
                            tf.tile(tf.constant(cells(0)), tf.array(1, 1, 1, 8)),
                            tf.constant(new int[] {0}),
                            tf.constant(new float[][] {covered}));
            try (var result = engine.runner().fetch(found).run()) {
                float[] mean = new float[8];
                Arrays.fill(mean, (12 + 0.5f * 30) / 1.5f);
                assertValues(Engine.floats((TFloat32) result.get(0)), mean);
            }
        }
    }

    private static void assertValues(float[] found, float... wanted) {
        assertThat(found).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(found[i]).isCloseTo(wanted[i], within(1e-4f));
        }
    }

    private static float[] aligned(float[] region) {
        try (Engine engine = new Engine(1)) {
            var tf = engine.tf();
            var found = adapter(engine, BOXES)
                    .under(tf.constant(cells(0)), tf.constant(new int[] {0}), tf.constant(new float[][] {region}));
            try (var result = engine.runner().fetch(found).run()) {
                return Engine.floats((TFloat32) result.get(0));
            }
        }
    }

    private static RegionAdapter adapter(Engine engine, RegionPart part) {
        Parts parts = new Parts(
                new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(Positions.RELATIVE, 8, 1, 2, 32));
        return new RegionAdapter(part, parts, engine.tf(), engine.parameters());
    }

    private static float[][][][] cells(float first) {
        float[][][][] cells = new float[1][4][4][1];
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                cells[0][y][x][0] = first + 10 * y + x;
            }
        }
        return cells;
    }
}
