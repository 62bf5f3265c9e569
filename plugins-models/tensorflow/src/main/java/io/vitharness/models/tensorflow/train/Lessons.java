package io.vitharness.models.tensorflow.train;

import io.vitharness.data.instruction.PromptForm;
import io.vitharness.data.instruction.ShapeInstructions;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pictures of shapes with what is to be learnt about them; a pure function of purpose, seed and index. */
final class Lessons {

    /** What a human asks and what the model shall say. */
    record Said(String prompt, String answer) {}

    private static final int LESSONS_FOR_WORDS = 1000;

    private final ShapeInstructions instructions;
    private final VisionPart.Vit vision;
    private final Painter painter;

    Lessons(Purpose purpose, long seed, VisionPart.Vit vision) {
        this.instructions = new ShapeInstructions(purpose, seed);
        this.vision = vision;
        this.painter = new Painter(vision.image());
    }

    /** The words of the first lessons in every form. */
    static Vocabulary vocabulary(SystemConfig system, long seed) {
        Lessons lessons = new Lessons(Purpose.TRAINING, seed, system.parts().vision());
        Set<String> texts = new TreeSet<>();
        for (int index = 0; index < LESSONS_FOR_WORDS; index++) {
            for (Form form : Form.values()) {
                Said said = lessons.said(index, form, 0);
                texts.add(said.prompt());
                texts.add(said.answer());
            }
        }
        return Vocabulary.of(texts);
    }

    /** The pixels of a picture as the encoder takes them. */
    float[] pixels(long index) {
        return Pixels.of(painter.paint(scene(index)).rgb());
    }

    /** The class of each cell, row by row: what covers its centre. */
    int[] cells(long index, DenseLabel label) {
        Scene scene = scene(index);
        int grid = vision.grid();
        int[] classes = new int[vision.tokens()];
        for (int i = 0; i < classes.length; i++) {
            double x = (i % grid + 0.5) / grid;
            double y = (i / grid + 0.5) / grid;
            classes[i] = scene.at(x, y).map(SceneObject::pair).map(pair -> number(pair, label)).orElse(0);
        }
        return classes;
    }

    /** The conversation of an index in one form, its options turned so many times. */
    Said said(long index, Form form, int turns) {
        ShapeQuestion question = turned(instructions.lesson(index).question(), turns);
        if (form == Form.LOOKUP) {
            return lookup(question, turns);
        }
        PromptForm asked = PromptForm.valueOf(form.name());
        return new Said(asked.ask(question), asked.answer(question));
    }

    /** Which letter stands before an option: teaches what letters are for, with nothing to see. */
    private static Said lookup(ShapeQuestion question, int turns) {
        String option = question.options().get(turns / question.options().size() % question.options().size());
        ShapeQuestion lookup = new ShapeQuestion(question.topic(), question.scene(), question.hint(),
                "Which option says " + option + "?", question.options(), option);
        return new Said(PromptForm.LETTER.ask(lookup), PromptForm.LETTER.answer(lookup));
    }

    private static ShapeQuestion turned(ShapeQuestion question, int turns) {
        List<String> options = new ArrayList<>(question.options());
        Collections.rotate(options, turns);
        return new ShapeQuestion(
                question.topic(), question.scene(), question.hint(), question.text(), options, question.answer());
    }

    private Scene scene(long index) {
        return instructions.lesson(index).question().scene();
    }

    private static int number(Pair pair, DenseLabel label) {
        return 1 + switch (label) {
            case COLOUR -> pair.colour().ordinal();
            case FORM -> pair.form().ordinal();
        };
    }
}
