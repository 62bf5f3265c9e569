package io.vitharness.models.tensorflow.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogitsTest {

    @Test
    void theGreatestIsCountedFromWhereTheValuesStart() {
        assertThat(Logits.greatest(new float[] {9, 1, 3, 3, 7}, 1, 3)).isEqualTo(1);
    }

    @Test
    void aNetworkThatGivesNoNumbersHasNoLikeliestWord() {
        float[] none = {Float.NaN, Float.NaN};

        assertThatThrownBy(() -> Logits.greatest(none)).hasMessageContaining("best value is NaN");
        assertThatThrownBy(() -> Logits.logShares(none)).hasMessageContaining("best value is NaN");
    }
}
