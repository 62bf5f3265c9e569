package io.vitharness.models.tensorflow.train;

import io.vitharness.data.instruction.PromptForm;
import io.vitharness.data.instruction.ShapeInstructions;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.scene.Colour;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Pictures of shapes with what is to be learnt about them; a pure function of purpose, seed and index. */
final class Lessons implements Teacher {

    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final List<io.vitharness.data.scene.Form> OUTLINES = List.of(io.vitharness.data.scene.Form.values());

    private final ShapeInstructions instructions;
    private final VisionPart.Vit vision;
    private final Painter painter;

    Lessons(Purpose purpose, long seed, VisionPart.Vit vision) {
        this.instructions = new ShapeInstructions(purpose, seed);
        this.vision = vision;
        this.painter = new Painter(vision.image());
    }

    @Override
    public float[] pixels(long index) {
        return Pixels.of(picture(index).rgb());
    }

    /** The picture of an index. */
    Raster picture(long index) {
        return painter.paint(scene(index));
    }

    /** The class of each cell, row by row: what covers its centre. */
    int[] cells(long index, DenseLabel label) {
        Scene scene = scene(index);
        int grid = vision.grid();
        int[] classes = new int[vision.cells()];
        for (int i = 0; i < classes.length; i++) {
            double x = (i % grid + 0.5) / grid;
            int row = i / grid;
            double y = (row + 0.5) / grid;
            classes[i] = scene.at(x, y)
                    .map(SceneObject::pair)
                    .map(pair -> number(pair, label))
                    .orElse(0);
        }
        return classes;
    }

    /** The options of a question are turned at random. */
    @Override
    public Said said(long index, Form form, Random random) {
        ShapeQuestion asked = instructions.lesson(index).question();
        ShapeQuestion question = turned(asked, random.nextInt(asked.options().size()));
        return switch (form) {
            case CAPTION -> said(PromptForm.CAPTION, question, Optional.empty());
            case SHORT -> said(PromptForm.SHORT, question, Optional.empty());
            case LETTER -> said(PromptForm.LETTER, question, Optional.of(question.answer()));
            case MATCH -> match(question, random);
            default -> throw new IllegalArgumentException("form " + form + " is not about scenes");
        };
    }

    private static Said said(PromptForm form, ShapeQuestion question, Optional<String> thought) {
        return new Said(form.ask(question), thought, form.answer(question));
    }

    /** Teaches what the letters before options are for. */
    private static Said match(ShapeQuestion question, Random random) {
        String lettered = PromptForm.LETTER.ask(question);
        String options = lettered.substring(lettered.indexOf("\nA. ") + 1, lettered.lastIndexOf('\n'));
        List<String> order = new ArrayList<>(question.options());
        Collections.shuffle(order, random);
        String answer = order.stream()
                .map(option -> option + " " + (char) ('A' + question.options().indexOf(option)))
                .collect(Collectors.joining(" "));
        return new Said(options + "\nAnswer with each option's text and letter.", Optional.empty(), answer);
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
        return 1
                + switch (label) {
                    case COLOUR -> COLOURS.indexOf(pair.colour());
                    case FORM -> OUTLINES.indexOf(pair.form());
                };
    }
}
