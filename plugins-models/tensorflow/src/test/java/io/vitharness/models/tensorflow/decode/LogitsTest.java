package io.vitharness.models.tensorflow.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogitsTest {

    @Test
    void theGreatestIsCountedFromWhereTheValuesStart() {
        assertThat(Logits.greatest(new float[] {9, 1, 3, 3, 7}, 1, 3)).isEqualTo(1);
    }

    @Test
    void sharesAreAmongTheValuesThatAreCounted() {
        float[] values = {9, 1, 1, 7};

        assertThat(Logits.logShare(values, 1, 2, 1)).isCloseTo(Math.log(0.5), within(1e-12));
    }

    @Test
    void aNetworkThatGivesNoNumbersHasNoLikeliestWord() {
        float[] none = {Float.NaN, Float.NaN};

        assertThatThrownBy(() -> Logits.greatest(none)).hasMessageContaining("best value is NaN");
        assertThatThrownBy(() -> Logits.logShares(none)).hasMessageContaining("best value is NaN");
        assertThatThrownBy(() -> Logits.logShare(none, 0, 2, 1)).hasMessageContaining("best value is NaN");
    }
}
