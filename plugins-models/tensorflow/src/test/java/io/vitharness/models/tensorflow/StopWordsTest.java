package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class StopWordsTest {

    private static final List<String> WRITTEN = List.of("it", "is", "[SEG]", ".", "and", "[SEG]");
    private static final IntFunction<String> UP_TO = end -> String.join(" ", WRITTEN.subList(0, end));

    @Test
    void whatIsWrittenBehindAStopWordIsNotPainted() {
        int cut = UP_TO.apply(6).indexOf(". and");

        assertThat(TensorFlowModel.kept(6, 0, cut, UP_TO)).isEqualTo(3);
    }

    @Test
    void allWordsAreKeptWhereNothingIsCut() {
        assertThat(TensorFlowModel.kept(6, 0, UP_TO.apply(6).length(), UP_TO)).isEqualTo(6);
    }
}
