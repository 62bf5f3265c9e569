package io.vitharness.models.tensorflow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinsTest {

    private final Bins bins = new Bins(16);

    @Test
    void edgesAreReadAgainWithinHalfABin() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            float left = 0.9f * random.nextFloat();
            float top = 0.9f * random.nextFloat();
            float[] box = {
                left,
                top,
                left + 0.07f + (0.93f - left) * random.nextFloat(),
                top + 0.07f + (0.93f - top) * random.nextFloat()
            };

            double[] read = numbers(bins.read(bins.write(box)));

            for (int edge = 0; edge < 4; edge++) {
                assertThat(read[edge]).isCloseTo(Math.min(1, box[edge]), within(0.5 / 16 + 1e-4));
            }
        }
    }

    @Test
    void theWholePictureIsExactAndThinBoxesAreABinWide() {
        assertThat(bins.write(new float[] {0, 0, 1, 1})).isEqualTo("<b0> <b0> <b15> <b15>");
        assertThat(bins.read("<b0> <b0> <b15> <b15>")).isEqualTo("[0.0000,0.0000,1.0000,1.0000]");
        assertThat(bins.write(new float[] {0.5f, 0.25f, 0.5f, 0.26f})).isEqualTo("<b8> <b4> <b8> <b4>");
        assertThat(bins.write(new float[] {1, 1, 1, 1})).isEqualTo("<b15> <b15> <b15> <b15>");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(bins.read("It is <b1> <b2> <b3> <b4>.")).isEqualTo("It is [0.0625,0.1250,0.2500,0.3125].");
        assertThat(bins.read("<b1> <b2> <b3> red")).isEqualTo("<b1> <b2> <b3> red");
    }

    @Test
    void aPlaceIsOneWordOfTheVocabulary() {
        Vocabulary vocabulary = Vocabulary.of(List.of(new Bins(12).words()));

        assertThat(vocabulary.encode("<b0> <b11>")).hasSize(2).doesNotContain(Vocabulary.UNKNOWN);
        assertThat(vocabulary.unknown("<b12>")).containsExactly("<b12>");
        assertThat(Words.join(Words.split("<b3> <b0> <b11> <b7>"))).isEqualTo("<b3> <b0> <b11> <b7>");
    }

    private static double[] numbers(String text) {
        return Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
