package io.vitharness.data.instruction;

import io.vitharness.data.question.QuestionGenerator;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Purpose;
import java.util.List;
import java.util.Locale;

/** Makes training conversations about scenes: every topic in every form. Immutable, safe for many threads. */
public final class ShapeInstructions {

    private static final List<Topic> TOPICS = List.of(Topic.values());
    private static final List<PromptForm> FORMS = List.of(PromptForm.values());

    private final String name;
    private final QuestionGenerator questions;

    public ShapeInstructions(Purpose purpose, long seed) {
        this.name = "shapes-" + purpose.name().toLowerCase(Locale.ROOT) + "-" + seed;
        this.questions = new QuestionGenerator(purpose, seed, TOPICS);
    }

    /** The lesson of an index, counted from 0; topics take turns, and after each round of topics the forms. */
    public Lesson lesson(long index) {
        return lesson(index, FORMS.get((int) (index / TOPICS.size() % FORMS.size())));
    }

    /** The same picture and question as {@link #lesson(long)}, in the form asked for. */
    public Lesson lesson(long index, PromptForm form) {
        ShapeQuestion question = questions.question(index);
        String id = String.format(Locale.ROOT, "%s-%07d", name, index);
        return new Lesson(question, form, Conversation.of(id, id + ".png", form.ask(question), form.answer(question)));
    }
}
