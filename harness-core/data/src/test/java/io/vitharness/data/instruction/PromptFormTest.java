package io.vitharness.data.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptFormTest {

    private static final Scene SCENE = new SceneGenerator(Purpose.TRAINING, 7).scene(0);
    private static final ShapeQuestion QUESTION = question(Optional.empty());

    @Test
    void shortFormIsTheRankingPromptOfSeedBench() {
        assertThat(PromptForm.SHORT.ask(QUESTION)).isEqualTo("Question: What shape is the red object?\nAnswer:");
        assertThat(PromptForm.SHORT.answer(QUESTION)).isEqualTo("square");
    }

    @Test
    void letterFormIsThePromptOfLlavaForMmbench() {
        assertThat(PromptForm.LETTER.ask(question(Optional.of("Look closely."))))
                .isEqualTo("""
                        Look closely.
                        What shape is the red object?
                        A. circle
                        B. square
                        C. triangle
                        Answer with the option's letter from the given choices directly.""");
        assertThat(PromptForm.LETTER.answer(QUESTION)).isEqualTo("B");
    }

    @Test
    void letterFormWithoutHintStartsWithTheQuestion() {
        assertThat(PromptForm.LETTER.ask(QUESTION)).startsWith("What shape is the red object?\nA. circle\n");
    }

    @Test
    void captionFormAnswersWithTheCaption() {
        assertThat(PromptForm.CAPTION.ask(QUESTION)).isEqualTo("Describe the picture.");
        assertThat(PromptForm.CAPTION.answer(QUESTION)).isEqualTo(SCENE.caption());
    }

    private static ShapeQuestion question(Optional<String> hint) {
        List<String> options = List.of("circle", "square", "triangle");
        return new ShapeQuestion(Topic.FORM, SCENE, hint, "What shape is the red object?", options, "square");
    }
}
