package io.vitharness.data.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Purpose;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShapeInstructionsTest {

    private static final ShapeInstructions INSTRUCTIONS = new ShapeInstructions(Purpose.TRAINING, 7);

    @Test
    void everyTopicComesInEveryForm() {
        assertThat(LongStream.range(0, 30).mapToObj(INSTRUCTIONS::lesson))
                .extracting(lesson -> lesson.question().topic() + " " + lesson.form())
                .doesNotHaveDuplicates()
                .hasSize(Topic.values().length * PromptForm.values().length);
    }

    @Test
    void pictureComesFirst() {
        Conversation conversation = INSTRUCTIONS.lesson(0).conversation();

        assertThat(conversation.id()).isEqualTo("shapes-training-7-0000000");
        assertThat(conversation.images()).containsExactly("shapes-training-7-0000000.png");
        assertThat(conversation.turns().get(0).value()).startsWith("<image>\nQuestion: ");
    }

    @Test
    void formLeavesThePictureAlone() {
        Lesson letter = INSTRUCTIONS.lesson(4, PromptForm.LETTER);

        assertThat(letter.question()).isEqualTo(INSTRUCTIONS.lesson(4).question());
        assertThat(letter.conversation().turns().get(1).value()).matches("[A-D]");
    }
}
