package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Raster EMPTY = Painter.standard().paint(new Scene(List.of(), new Background(1, 100)));

    @Test
    void digitsAreWhiteOnABlackPlate() {
        Raster written = Lettering.write("2+7", 0, EMPTY);

        // the middle pixel of every cell; the plate's edge is half a cell from the picture's
        StringBuilder seen = new StringBuilder();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 11; column++) {
                seen.append(written.channel(5 + 3 * column, 10 + 3 * row, 0) > 200 ? '#' : '.');
            }
            seen.append('\n');
        }
        assertThat(seen.toString()).isEqualTo("###.....###\n..#..#....#\n###.###...#\n#....#...#.\n###......#.\n");
    }

    @Test
    void nothingOutsideThePlateChanges() {
        Raster written = Lettering.write("1", 1, EMPTY);

        for (int y = 0; y < EMPTY.side() / 2; y++) {
            assertThat(written.channel(20, y, 1)).isEqualTo(EMPTY.channel(20, y, 1));
        }
        assertThat(written.channel(40, 48, 1)).isEqualTo(EMPTY.channel(40, 48, 1));
    }

    @Test
    void lettersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lettering.write("a", 0, EMPTY))
                .withMessage("'a' must be 1 to 5 digits or plus signs, which alone are drawn");
    }
}
