package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final int END = 1;

    @Test
    void onlyAnswersAreAskedForAndTheirEnd() {
        Rows rows = Rows.of(
                List.of(
                        new Row(new int[] {7, 8}, new int[] {5}, END),
                        new Row(new int[] {9}, new int[] {4, 3, 2}, END)
                                .showing(1)
                                .about(new float[] {0.1f, 0.2f, 0.5f, 0.7f})),
                parts(1));

        assertThat(rows.length()).isEqualTo(4);
        assertThat(rows.pictures()).containsExactly(0, 1);
        assertThat(rows.words()).containsExactly(7, 8, 5, 0, 9, 4, 3, 2);
        assertThat(rows.prefix()).containsExactly(12, 11);
        assertThat(rows.positions()).containsExactly(11, 12, 14 + 10, 14 + 11, 14 + 12, 14 + 13);
        assertThat(rows.targets()).containsExactly(5, END, 4, 3, 2, END);
        assertThat(rows.regions()).containsExactly(0, 0, 1, 1, 0.1f, 0.2f, 0.5f, 0.7f);
    }

    @Test
    void rowsOfSeveralPicturesShowAGroupEach() {
        Row row = new Row(new int[] {7}, new int[] {5}, END);

        Rows rows = Rows.of(List.of(row, row.showing(1)), parts(3));

        assertThat(rows.pictures()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(rows.prefix()).containsExactly(4, 4);
        assertThat(rows.positions()).containsExactly(3, 4, 5 + 3, 5 + 4);
    }

    @Test
    void aMissingPictureHasNoNumberWhereTheAdapterCanMissIt() {
        Row row = new Row(new int[] {7}, new int[] {5}, END).missing(1);
        Parts across = new Parts(
                new VisionPart.Vit(Stem.PATCH, 32, 32, 8, 1, 2),
                new AdapterPart.Queries(2, 8, 1, 2, 1, true, true, false),
                new LanguagePart.Decoder(Positions.LEARNED, 8, 1, 2, 64),
                Optional.empty(),
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Rows.of(List.of(row, row.showing(1)), across).pictures())
                .containsExactly(0, 1, Rows.NO_PICTURE, 3, 4, Rows.NO_PICTURE);
        assertThat(Rows.of(List.of(row, row.showing(1)), parts(3)).pictures()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    /** A token for each picture of four cells, and nine for the region of one. */
    private static Parts parts(int pictures) {
        return new Parts(
                new VisionPart.Vit(Stem.PATCH, 32, 16, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(Positions.LEARNED, 8, 1, 2, 64),
                Optional.empty(),
                pictures,
                pictures == 1 ? Optional.of(new RegionPart.Roi(2, 9)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
