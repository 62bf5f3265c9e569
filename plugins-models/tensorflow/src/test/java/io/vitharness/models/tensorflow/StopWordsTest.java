package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopWordsTest {

    private static final List<String> WRITTEN = List.of("it", "is", "[SEG]", ".", "and", "[SEG]");

    @Test
    void whatIsWrittenBehindAStopWordIsNotPainted() {
        int cut = upTo(6).indexOf(". and");

        assertThat(TensorFlowModel.kept(6, 0, cut, StopWordsTest::upTo)).isEqualTo(3);
    }

    @Test
    void allWordsAreKeptWhereNothingIsCut() {
        assertThat(TensorFlowModel.kept(6, 0, upTo(6).length(), StopWordsTest::upTo))
                .isEqualTo(6);
    }

    private static String upTo(int end) {
        return String.join(" ", WRITTEN.subList(0, end));
    }
}
