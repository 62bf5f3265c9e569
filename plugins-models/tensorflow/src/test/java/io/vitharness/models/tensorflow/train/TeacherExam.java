package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Film;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.SolidClouds;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Objective.Subject;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Asks a model about films, solids and blends that it never saw; an answer is right if it is the right word. */
public final class TeacherExam {

    /** What the model is shown. */
    public enum Sight {
        WHOLE,
        /** Grey pictures, no points. */
        BLIND,
        /** A film's frames in another order. */
        SHUFFLED
    }

    /** Right answers. */
    public record Marks(int right, int questions) {

        public double share() {
            return (double) right / questions;
        }

        /** Three standard errors of the share at its widest. */
        public double margin() {
            return 3 * Math.sqrt(0.25 / questions);
        }

        private Marks plus(Marks other) {
            return new Marks(right + other.right, questions + other.questions);
        }
    }

    private static final long SEED = 99;
    private static final int FRAMES = 4;
    private static final int POINTS = 256;
    private static final SolidClouds CLOUDS = new SolidClouds(Purpose.MMBENCH, SEED);

    private final SystemConfig system;
    private final Subject subject;

    public TeacherExam(SystemConfig system) {
        this.system = system;
        this.subject =
                system.stages().get(system.stages().size() - 1).objective().subject();
    }

    /** By slice; {@code all} is the whole. */
    public Map<String, Marks> marks(BatchModel model, int questions, Sight sight) throws Exception {
        List<Request> requests = new ArrayList<>();
        List<Teacher.Said> said = new ArrayList<>();
        for (int index = 0; index < questions; index++) {
            Teacher.Said asked = said(index);
            said.add(asked);
            requests.add(new Request(prompt(asked.prompt(), index, sight), Decoding.greedy(16)));
        }
        Map<String, Marks> marks = new TreeMap<>();
        List<Reply> replies = model.answerAll(requests);
        for (int index = 0; index < questions; index++) {
            String answer = ((Reply.Answered) replies.get(index)).answer().text();
            Marks mark = new Marks(answer.equals(said.get(index).answer()) ? 1 : 0, 1);
            marks.merge("all", mark, Marks::plus);
            marks.merge(slice(index, said.get(index)), mark, Marks::plus);
        }
        return marks;
    }

    private String slice(int index, Teacher.Said said) {
        if (subject == Subject.BLENDS) {
            return index % 2 == 0 ? "pictures" : "words";
        }
        boolean isHeldOut =
                Pair.HELD_OUT.stream().anyMatch(pair -> said.prompt().contains(pair.words()));
        return isHeldOut ? "held out" : "seen";
    }

    private Teacher.Said said(int index) {
        return switch (subject) {
            case FILMS ->
                said(
                        "Which way does the " + film(index).pair().words() + " move?",
                        film(index).way().word());
            case SOLIDS -> said("Which solid is this?", CLOUDS.solid(index).word());
            default -> blends().said(index, Form.BLEND, new Random(index));
        };
    }

    private static Teacher.Said said(String asked, String answer) {
        return new Teacher.Said(asked, Optional.empty(), answer);
    }

    private Prompt prompt(String text, int index, Sight sight) {
        Part.Text words = new Part.Text(text);
        Optional<Part> shown = sight == Sight.BLIND
                ? Optional.empty()
                : switch (subject) {
                    case FILMS -> Optional.of(film(index, sight));
                    case SOLIDS ->
                        Optional.of(new Part.Points(floats(CLOUDS.points(index, POINTS)), SolidClouds.NUMBERS));
                    default ->
                        index % 2 == 0
                                ? Optional.of(new Part.Picture(
                                        lessons().picture(index / 2).png()))
                                : Optional.empty();
                };
        return shown.map(part -> Prompt.of(part, words)).orElseGet(() -> Prompt.of(words));
    }

    private Part film(int index, Sight sight) {
        List<Image> frames = film(index).frames(FRAMES, Painter.standard()).stream()
                .map(raster -> raster.png())
                .toList();
        if (sight == Sight.SHUFFLED) {
            frames = Draws.of(Purpose.VALIDATION, SEED, index).shuffled(frames);
        }
        return new Part.Video(frames, IntStream.range(0, frames.size()).boxed().toList());
    }

    private static List<Float> floats(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    private static Film film(int index) {
        return Film.of(Purpose.MMBENCH, SEED, index);
    }

    private Lessons lessons() {
        return new Lessons(Purpose.MMBENCH, SEED, system.parts().vit());
    }

    private Blends blends() {
        return new Blends(
                lessons(), Purpose.MMBENCH, SEED, system.parts().vision().numbers());
    }
}
