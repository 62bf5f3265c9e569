package io.vitharness.media.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Patterns;
import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskTest {

    private static final Size TEN = new Size(10, 10);

    /** Expected values by pycocotools 2.0.11: width, height, two masks, union, intersection, IoU, crowd IoU. */
    static List<String> pairs() {
        return Patterns.lines("mask/pairs.txt");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void overlapsAndMergesAreThoseOfTheCocoApi(String line) throws MaskException {
        String[] words = line.split(" ", -1);
        Size size = new Size(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        Mask a = Mask.parse(size, words[2]);
        Mask b = Mask.parse(size, words[3]);

        assertThat(Mask.union(List.of(a, b)).text()).isEqualTo(words[4]);
        assertThat(Mask.intersection(List.of(a, b)).text()).isEqualTo(words[5]);
        assertThat(a.overlap(b)).isEqualTo(Double.parseDouble(words[6]));
        assertThat(a.overlapWithCrowd(b)).isEqualTo(Double.parseDouble(words[7]));
        assertThat(a.sharedArea(b)).isEqualTo(Mask.intersection(List.of(a, b)).area());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void textAndPixelsLeadBackToTheMask(String line) throws MaskException {
        String[] words = line.split(" ", -1);
        Mask mask = Mask.parse(new Size(Integer.parseInt(words[0]), Integer.parseInt(words[1])), words[2]);

        assertThat(mask.text()).isEqualTo(words[2]);
        assertThat(Mask.ofRuns(mask.size(), mask.runs())).isEqualTo(mask);
        assertThat(Mask.of(mask.picture())).isEqualTo(mask);
    }

    @Test
    void publishedTextsAreWritten() throws MaskException {
        assertThat(Mask.where(new Size(2, 2), (x, y) -> false).text()).isEqualTo("4");
        assertThat(Mask.where(new Size(2, 2), (x, y) -> true).text()).isEqualTo("04");
        assertThat(Mask.where(new Size(2, 2), (x, y) -> x == y).text()).isEqualTo("0120");
        assertThat(Mask.ofRuns(new Size(5, 4), 5, 2, 2, 2, 2, 2, 5).text()).isEqualTo("5220003");
        Mask square = Mask.where(new Size(100, 100), (x, y) -> y >= 10 && y < 60 && x >= 20 && x < 80);
        assertThat(square.text()).startsWith("jn1b1b1000").hasSize(127);
    }

    @Test
    void runsCountDownTheColumns() throws MaskException {
        Mask mask = Mask.ofRuns(new Size(3, 2), 1, 2, 3);

        assertThat(mask.picture()).isEqualTo(Picture.of(new Size(3, 2), 1, new byte[] {0, -1, 0, -1, 0, 0}));
        assertThat(mask.bounds()).isEqualTo(new Bounds(0, 0, 2, 2));
    }

    @Test
    void emptyMaskHasNoBoundsAndOverlapsNothing() throws MaskException {
        Mask empty = Mask.ofRuns(TEN, 100);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.bounds()).isEqualTo(new Bounds(0, 0, 0, 0));
        assertThat(empty.overlap(empty)).isZero();
        assertThat(empty.overlapWithCrowd(empty)).isZero();
    }

    @Test
    void runsOfNoLengthChangeNothing() throws MaskException {
        Mask odd = Mask.ofRuns(TEN, 20, 0, 3, 4, 0, 2, 71, 0);
        Mask plain = Mask.ofRuns(TEN, 23, 6, 71);

        assertThat(odd.bounds()).isEqualTo(plain.bounds());
        assertThat(odd.overlap(plain)).isEqualTo(1);
        assertThat(Mask.union(List.of(odd, plain))).isEqualTo(plain);
        assertThat(odd.text()).isNotEqualTo(plain.text());
    }

    @Test
    void runsThatEndEarlyAreFilledWithBackground() throws MaskException {
        assertThat(Mask.ofRuns(TEN, 5, 2)).isEqualTo(Mask.ofRuns(TEN, 5, 2, 93));
        assertThat(Mask.ofRuns(TEN, 5, 2, 3)).isEqualTo(Mask.ofRuns(TEN, 5, 2, 93));
        assertThat(Mask.ofRuns(TEN)).isEqualTo(Mask.ofRuns(TEN, 100));
    }

    @Test
    void runsThatGoBeyondThePictureAreRefused() {
        assertThatThrownBy(() -> Mask.ofRuns(TEN, 90, 11))
                .isInstanceOf(MaskException.class)
                .hasMessage("the runs go beyond the picture: they cover 101 pixels, but 10 x 10 are 100");
        assertThatThrownBy(() -> Mask.ofRuns(TEN, Integer.MAX_VALUE, Integer.MAX_VALUE, 2))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("4294967296");
    }

    @Test
    void negativeRunIsRefused() {
        assertThatThrownBy(() -> Mask.ofRuns(TEN, 5, -2, 97))
                .isInstanceOf(MaskException.class)
                .hasMessage("run 1 must not be negative but is -2");
        assertThatThrownBy(() -> Mask.parse(TEN, "52M"))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("run 2 must be 0 to");
    }

    @Test
    void textThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> Mask.parse(TEN, "52T"))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void foreignCharacterIsRefused() {
        assertThatThrownBy(() -> Mask.parse(TEN, "52 3"))
                .isInstanceOf(MaskException.class)
                .hasMessage("a run-length text has the characters '0' to 'o' only, but number 2 is ' '");
    }

    @Test
    void endlessNumberIsRefused() {
        assertThatThrownBy(() -> Mask.parse(TEN, "oooooooooooooooo0"))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void masksOfDifferentPicturesCannotBeCompared() throws MaskException {
        Mask mask = Mask.ofRuns(TEN, 100);
        Mask other = Mask.ofRuns(new Size(20, 5), 100);

        assertThatThrownBy(() -> mask.overlap(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("masks of one picture have one size, not 10 x 10 and 20 x 5");
    }

    @Test
    void nothingToMergeIsRefused() {
        assertThatThrownBy(() -> Mask.union(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
