package io.vitharness.benchmarks.mmbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.PromptStyle;
import io.vitharness.spi.benchmark.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Word for word: VLMEvalKit image_mcq.py, LLaVA model_vqa_mmbench.py, lmms-eval tasks/mmbench/en_utils.py. */
class PromptTextTest {

    private static final Choice ROUND = new Choice("A", "round");
    private static final Choice SQUARE = new Choice("B", "square");
    private static final Choice LAST = new Choice("D", "oval");

    @Test
    void vlmEvalKitEndsInABlankAndALineFeed() {
        assertThat(PromptText.of(PromptStyle.VLMEVALKIT, row(Optional.of("A hint."), ROUND, SQUARE)))
                .isEqualTo("Hint: A hint.\nQuestion: What shape?\nOptions:\nA. round\nB. square\n"
                        + "Please select the correct answer from the options above. \n");
    }

    @Test
    void vlmEvalKitWithoutAHintHasNoHintLine() {
        assertThat(PromptText.of(PromptStyle.VLMEVALKIT, row(Optional.empty(), ROUND, LAST)))
                .isEqualTo("Question: What shape?\nOptions:\nA. round\nD. oval\n"
                        + "Please select the correct answer from the options above. \n");
    }

    @Test
    void llavaStopsAtTheFirstMissingOption() {
        assertThat(PromptText.of(PromptStyle.LLAVA, row(Optional.of("A hint."), ROUND, SQUARE, LAST)))
                .isEqualTo("A hint.\nWhat shape?\nA. round\nB. square\n"
                        + "Answer with the option's letter from the given choices directly.");
    }

    @Test
    void llavaAsksInChineseForChinese() {
        assertThat(PromptText.of(PromptStyle.LLAVA_CN, row(Optional.empty(), ROUND, SQUARE)))
                .isEqualTo("What shape?\nA. round\nB. square\n请直接回答选项字母。");
    }

    @Test
    void lmmsLeavesAnEmptyLineBeforeItsLastSentence() {
        assertThat(PromptText.of(PromptStyle.LMMS, row(Optional.of("A hint."), ROUND, SQUARE)))
                .isEqualTo("A hint. What shape? There are several options:\nA. round\nB. square\n\n"
                        + "Answer with the option's letter from the given choices directly.");
    }

    private static Row row(Optional<String> hint, Choice... options) {
        return new Row(
                2,
                7,
                7,
                "What shape?",
                hint,
                List.of(options),
                Optional.empty(),
                Map.of(),
                new PictureCell.Reference(1));
    }
}
