package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Two or three pictures that share exactly one pair of colour and form, asked about as M4Seg's questions are. An answer
 * names each shape, the number of its picture, and its mask's word. Never shows the pairs that tests hold out.
 */
final class Albums implements Teacher.Marking {

    private static final long FIRST = 1L << 44;
    private static final int FEWEST_PICTURES = 2;
    private static final int MOST_OTHERS = 3;

    private final long seed;
    private final int pictures;
    private final Painter painter;

    /** A teacher of systems that take so many pictures. */
    Albums(long seed, VisionPart.Vit vision, int pictures) {
        this.seed = seed;
        this.pictures = pictures;
        this.painter = new Painter(vision.image());
    }

    /** The scenes of a question, the pair that all of them show, and an object of the first. */
    private record Album(List<Scene> scenes, Pair shared, SceneObject object) {}

    /** An object in one of the pictures. */
    private record Placed(int picture, SceneObject object) {
        private String words() {
            return object.pair().words() + " " + (picture + 1) + " " + Vocabulary.SEGMENT;
        }
    }

    @Override
    public int pictures() {
        return pictures;
    }

    @Override
    public int missing(long index) {
        return pictures - album(index).scenes().size();
    }

    /** Where a question has fewer pictures the last ones show nothing. */
    @Override
    public float[] pixels(long index) {
        List<Scene> scenes = album(index / pictures).scenes();
        int number = (int) (index % pictures);
        return number < scenes.size()
                ? Pixels.of(painter.paint(scenes.get(number)).rgb())
                : new float[painter.side() * painter.side() * 3];
    }

    @Override
    public List<Mark> marks(long index, Form form) {
        List<Mark> marks = new ArrayList<>();
        for (Placed placed : placed(album(index), form)) {
            float[] mask = new float[painter.side() * painter.side()];
            painter.mask(placed.object()).stream().forEach(pixel -> mask[pixel] = 1);
            marks.add(new Mark(placed.picture(), mask));
        }
        return marks;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Album album = album(index);
        int count = album.scenes().size();
        StringBuilder prompt = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            prompt.append("Image ").append(i).append(":\n");
        }
        prompt.append(
                switch (form) {
                    case COMMON -> "Which shape do all images have in common? Segment it in each of them.";
                    case CORNER ->
                        "Segment the shape in the " + album.object().quadrant().words() + " quarter of image 1.";
                    case EACH -> "How many shapes are there in image " + count + "? Segment each of them.";
                    default -> throw new IllegalArgumentException("form " + form + " asks for no album");
                });
        String answer = placed(album, form).stream().map(Placed::words).collect(Collectors.joining(" "));
        return new Said(prompt.toString(), Optional.empty(), answer);
    }

    /** What an answer marks, in its order. */
    private static List<Placed> placed(Album album, Form form) {
        int last = album.scenes().size() - 1;
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            for (SceneObject object : album.scenes().get(i).objects()) {
                boolean isAsked = switch (form) {
                    case COMMON -> object.pair().equals(album.shared());
                    case CORNER -> i == 0 && object.equals(album.object());
                    default -> i == last;
                };
                if (isAsked) {
                    placed.add(new Placed(i, object));
                }
            }
        }
        return placed;
    }

    /** Scenes of two to four shapes; the first pair is in all of them, every other in one at most. */
    private Album album(long index) {
        Draws draws = Draws.of(Purpose.TRAINING, seed, FIRST + index);
        List<Pair> pairs = draws.shuffled(Purpose.TRAINING.pairs());
        List<Scene> scenes = new ArrayList<>();
        int count = Math.min(pictures, FEWEST_PICTURES + draws.below(2));
        int next = 1;
        for (int i = 0; i < count; i++) {
            int others = 1 + draws.below(MOST_OTHERS);
            List<Pair> shown = new ArrayList<>(pairs.subList(next, next + others));
            next += others;
            shown.add(pairs.get(0));
            scenes.add(SceneGenerator.arrange(shown, draws));
        }
        return new Album(scenes, pairs.get(0), draws.pick(scenes.get(0).objects()));
    }
}
