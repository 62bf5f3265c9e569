package io.vitharness.models.tensorflow.train;

import io.vitharness.data.coordinates.BoxWriter;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.models.tensorflow.part.Coverage;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import io.vitharness.models.tensorflow.text.Bins;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Scenes of one to four shapes: what is in a box, where a shape is, or where all of some classes are. Never shows the
 * pairs that tests hold out.
 */
final class Spots implements Teacher.Pointing, Teacher.Finding {

    private static final long FIRST = 1L << 43;
    private static final int MOST_SHAPES = BoxPart.MOST_OBJECTS;

    /** Pictures from this index on show nothing: what names are read beside. */
    static final long NOTHING = 1L << 40;

    private static final int SIDE = 128;
    private static final String WHAT = "What is this?";
    private static final String WHERE =
            "Please provide the bounding box coordinate of the region this sentence describes: ";
    private static final String FIND = "Find every object of these classes in the picture: %s. Give the class and the"
            + " bounding box of each object.";

    private final long seed;
    private final Parts parts;
    private final Painter painter;
    private final BoxWriter writer = BoxWriter.of("unit");

    /** A teacher of systems of these parts: their regions, their box queries and their words for places. */
    Spots(long seed, Parts parts) {
        this.seed = seed;
        this.parts = parts;
        this.painter = new Painter(parts.vit().image());
    }

    /** A scene and the object that is meant. */
    private record Meant(Scene scene, SceneObject object) {}

    @Override
    public float[] pixels(long index) {
        if (index >= NOTHING) {
            return new float[painter.side() * painter.side() * 3];
        }
        return Pixels.of(painter.paint(meant(index).scene()).rgb());
    }

    @Override
    public float[] region(long index) {
        SceneObject object = meant(index).object();
        boolean isMasked =
                parts.region().filter(RegionPart.Mask.class::isInstance).isPresent();
        return isMasked ? Coverage.of(mask(object), parts.vision().grid()) : box(object);
    }

    private Mask mask(SceneObject object) {
        int side = painter.side();
        BitSet pixels = painter.mask(object);
        return Mask.where(new Size(side, side), (x, y) -> pixels.get(y * side + x));
    }

    /** What lies in the region. */
    String name(long index) {
        return meant(index).object().pair().words();
    }

    @Override
    public List<String> classes() {
        return Pair.SEEN.stream().map(Pair::words).toList();
    }

    @Override
    public List<Found> objects(String prompt, long index) {
        List<String> asked = List.of(
                prompt.substring(prompt.indexOf(": ") + 2, prompt.indexOf(". ")).split(", ", -1));
        return meant(index).scene().objects().stream()
                .filter(object -> asked.contains(object.pair().words()))
                .map(object -> new Found(box(object), object.pair().words()))
                .toList();
    }

    @Override
    public List<String> rareTexts() {
        return List.of("[0.1, 2.3, 4.5, 6.7, 8.9]", String.format(Locale.ROOT, FIND, names(Pair.ALL)));
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Meant meant = meant(index);
        SceneObject object = meant.object();
        String name = object.pair().words();
        return switch (form) {
            case WHAT ->
                new Said(writer.write(object.box(SIDE), new Size(SIDE, SIDE)) + "\n" + WHAT, Optional.empty(), name);
            case REGION -> new Said(WHAT, Optional.empty(), name);
            case WHERE -> new Said(WHERE + expression(object, random), Optional.empty(), written(object));
            case BINS -> new Said(WHERE + expression(object, random), Optional.empty(), bins().write(box(object)));
            case DETECT -> new Said(find(meant, random), Optional.empty(), Vocabulary.queries(queries()));
            default -> throw new IllegalArgumentException("form " + form + " asks for no spot");
        };
    }

    private Bins bins() {
        return new Bins(parts.tokens().orElseThrow().bins());
    }

    private int queries() {
        return parts.boxes().map(BoxPart::queries).orElse(0);
    }

    private static String expression(SceneObject object, Random random) {
        return random.nextBoolean() ? object.pair().words() : object.quadrant().words() + " shape";
    }

    /** Two decimals say all that a picture of 32 pixels tells. */
    private static String written(SceneObject object) {
        float[] box = box(object);
        return String.format(Locale.ROOT, "[%.2f,%.2f,%.2f,%.2f]", box[0], box[1], box[2], box[3]);
    }

    /** All classes half of the time, else some, the meant object's always among them. */
    private static String find(Meant meant, Random random) {
        List<Pair> asked = new ArrayList<>(Pair.ALL);
        if (random.nextBoolean()) {
            int left = random.nextInt(Pair.ALL.size());
            while (asked.size() > left + 1) {
                Pair dropped = asked.get(random.nextInt(asked.size()));
                if (!dropped.equals(meant.object().pair())) {
                    asked.remove(dropped);
                }
            }
        }
        return String.format(Locale.ROOT, FIND, names(asked));
    }

    private static String names(List<Pair> pairs) {
        return String.join(", ", pairs.stream().map(Pair::words).toList());
    }

    private static float[] box(SceneObject object) {
        Shape.Box box = object.box(1);
        return new float[] {(float) box.left(), (float) box.top(), (float) box.right(), (float) box.bottom()};
    }

    private Meant meant(long index) {
        Draws draws = Draws.of(Purpose.TRAINING, seed, FIRST + index);
        List<Pair> pairs = draws.shuffled(Purpose.TRAINING.pairs()).subList(0, 1 + draws.below(MOST_SHAPES));
        Scene scene = SceneGenerator.arrange(pairs, draws);
        return new Meant(scene, draws.pick(scene.objects()));
    }
}
