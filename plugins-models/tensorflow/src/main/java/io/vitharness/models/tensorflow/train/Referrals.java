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
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Scenes of two to four shapes of which one is referred to: by colour and form, by its quarter, or by its neighbour. The
 * answer is LISA's, with {@code [SEG]} for the mask. Never shows the pairs that tests hold out.
 */
final class Referrals implements Teacher.Marking {

    private static final long FIRST = 1L << 41;
    private static final int MOST_SHAPES = 4;
    private static final String ASK = " Please output segmentation mask.";
    private static final String ANSWER = "It is " + Vocabulary.SEGMENT + ".";

    private final long seed;
    private final Painter painter;

    Referrals(long seed, VisionPart.Vit vision) {
        this.seed = seed;
        this.painter = new Painter(vision.image());
    }

    /** A scene and the object that is meant. */
    private record Meant(Scene scene, SceneObject object) {}

    @Override
    public float[] pixels(long index) {
        return Pixels.of(painter.paint(meant(index).scene()).rgb());
    }

    @Override
    public List<Mark> marks(long index, Form form) {
        return List.of(new Mark(0, mask(index)));
    }

    /** 1 where the object lies that is meant, else 0, row by row. */
    private float[] mask(long index) {
        var bits = painter.mask(meant(index).object());
        float[] mask = new float[painter.side() * painter.side()];
        bits.stream().forEach(pixel -> mask[pixel] = 1);
        return mask;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Meant meant = meant(index);
        String asked = switch (form) {
            case PHRASE -> phrase(meant.object(), random);
            case PLACE -> place(meant.object(), random);
            case BESIDE -> beside(meant, random);
            default -> throw new IllegalArgumentException("form " + form + " refers to no object");
        };
        return new Said(asked + ASK, Optional.empty(), ANSWER);
    }

    private static String phrase(SceneObject object, Random random) {
        return whatIs(object.pair().words(), random);
    }

    private static String place(SceneObject object, Random random) {
        String quarter = object.quadrant().words();
        return random.nextBoolean()
                ? whatIs(quarter + " shape", random)
                : "Which shape lies in the " + quarter + " quarter of the picture?";
    }

    /** As LISA asks for phrases, with and without their article. */
    private static String whatIs(String phrase, Random random) {
        return "What is " + (random.nextBoolean() ? "the " : "") + phrase + " in this image?";
    }

    /** By a neighbour that has only this object on that side; by colour and form where there is none. */
    private static String beside(Meant meant, Random random) {
        SceneObject object = meant.object();
        List<SceneObject> neighbours = meant.scene().objects().stream()
                .filter(other -> other.quadrant().isBeside(object.quadrant()))
                .toList();
        if (neighbours.isEmpty()) {
            return phrase(object, random);
        }
        SceneObject other = neighbours.get(0);
        String side = object.quadrant().sideOf(other.quadrant());
        String words = side.equals("left") || side.equals("right") ? side + " of" : side;
        return "Which shape lies " + words + " the " + other.pair().words() + "?";
    }

    private Meant meant(long index) {
        Draws draws = Draws.of(Purpose.TRAINING, seed, FIRST + index);
        List<Pair> pairs = draws.shuffled(Purpose.TRAINING.pairs()).subList(0, 2 + draws.below(MOST_SHAPES - 1));
        Scene scene = SceneGenerator.arrange(pairs, draws);
        return new Meant(scene, draws.pick(scene.objects()));
    }
}
