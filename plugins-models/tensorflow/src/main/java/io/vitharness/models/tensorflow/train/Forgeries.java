package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Forgery;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneEditor;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.KeyMistake;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.TagPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Pictures of which half were tampered with, asked about in EditScout's four ways ({@code vaijsc/EditScout}) or in
 * FakeShield's ({@code zhipeixu/FakeShield}). Where the system names kinds of tampering, the true one stands before the
 * question, as FakeShield trains; an authentic picture has none here, so any is named and tells nothing. Never shows the
 * pairs that tests hold out.
 */
final class Forgeries implements Teacher.Marking {

    private static final long FIRST = 1L << 42;
    private static final List<Forgery.Kind> KINDS = List.of(Forgery.Kind.values());

    private static final List<String> WHERE = List.of(
            "Is this image edited. If yes, can you segment the edited region",
            "Is there any indication that this image has been altered? If yes, could you segment the modified regions",
            "Can you determine if this image has been manipulated? If so, please highlight the altered areas",
            "Please analyze this image for any signs of editing. If the image has been edited, identify and segment the"
                    + " edited portions");

    private static final String WHETHER = "Was this photo taken directly from the camera without any processing? Has it"
            + " been tampered with by any artificial photo modification techniques such as ps? Please zoom in on any"
            + " details in the image, paying special attention to the edges of the objects, capturing some unnatural"
            + " edges and perspective relationships, some incorrect semantics, unnatural lighting and darkness etc.";

    private static final String MARKED = "Yes, the segmentation result is " + Vocabulary.SEGMENT + ".";
    private static final String AUTHENTIC = "No. This image is authentic.";

    private final long seed;
    private final int side;
    private final Optional<TagPart> tag;
    private final Resizer resizer = new Resizer(Resampling.BOX);

    Forgeries(long seed, VisionPart.Vit vision, Optional<TagPart> tag) {
        this.seed = seed;
        this.side = vision.image();
        this.tag = tag;
        int named = tag.map(part -> part.names().size()).orElse(KINDS.size());
        if (named != KINDS.size()) {
            throw new KeyMistake(
                    "parts.tag.names",
                    "part 'tag' needs " + KINDS.size() + " 'names', one for each of " + KINDS + ", but has " + named);
        }
    }

    /** The pixels as the model meets them when it is asked: squeezed from the side of every set. */
    @Override
    public float[] pixels(long index) {
        Scene scene = scene(index);
        Picture picture = forgery(index).map(Forgery::picture).orElseGet(() -> Forgery.authentic(scene));
        return Pixels.of(resizer.resize(picture, new Size(side, side)).bytes());
    }

    @Override
    public List<Mark> marks(long index, Form form) {
        return form == Form.VERDICT
                ? List.of()
                : forgery(index).map(Forgery::region).map(this::mark).stream().toList();
    }

    @Override
    public List<String> rareTexts() {
        return WHERE;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Optional<Forgery> forgery = forgery(index);
        String answer = forgery.isPresent() ? MARKED : AUTHENTIC;
        return switch (form) {
            case VERDICT -> new Said(tagged(WHETHER, forgery, random), Optional.empty(), verdict(forgery));
            case TRACE -> new Said(tagged(where(random), forgery, random), Optional.empty(), answer);
            case REASONED -> new Said(tagged(where(random), forgery, random), Optional.of(verdict(forgery)), answer);
            default -> throw new IllegalArgumentException("form " + form + " asks for no trace");
        };
    }

    private String tagged(String question, Optional<Forgery> forgery, Random random) {
        if (tag.isEmpty()) {
            return question;
        }
        int kind = forgery.map(Forgery::kind).map(Forgery.Kind::label).orElseGet(() -> random.nextInt(KINDS.size()));
        return tag.get().before(question, kind);
    }

    private static String where(Random random) {
        return WHERE.get(random.nextInt(WHERE.size()));
    }

    private static String verdict(Optional<Forgery> forgery) {
        return forgery.map(Forgery::region)
                .map(region -> "The picture has been tampered with at the " + place(region) + ".")
                .orElse("The picture has not been tampered with.");
    }

    private static String place(BitSet region) {
        int middle = Painter.standard().side() / 2;
        int first = region.nextSetBit(0);
        int last = region.length() - 1;
        int y = (first / (2 * middle) + last / (2 * middle)) / 2;
        int x = (first % (2 * middle) + last % (2 * middle)) / 2;
        return (y < middle ? "top" : "bottom") + " " + (x < middle ? "left" : "right");
    }

    /** A pixel of the model's picture is marked where at least half of it is. */
    private Mark mark(BitSet region) {
        int whole = Painter.standard().side();
        float[] shares = new float[side * side];
        float share = (float) side * side / (whole * whole);
        region.stream()
                .forEach(pixel -> shares[pixel / whole * side / whole * side + pixel % whole * side / whole] += share);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] >= 0.5f ? 1 : 0;
        }
        return new Mark(0, shares);
    }

    /** How the picture of an index was tampered with; nothing where it is authentic. */
    Optional<Forgery.Kind> kind(long index) {
        return kind(draws(index));
    }

    /** What was tampered with; nothing where the picture is authentic. */
    private Optional<Forgery> forgery(long index) {
        Draws draws = draws(index);
        return kind(draws)
                .map(kind -> Forgery.of(new SceneEditor(draws, Purpose.TRAINING.pairs()).edit(scene(index)), kind));
    }

    private static Optional<Forgery.Kind> kind(Draws draws) {
        return draws.coin() ? Optional.of(draws.pick(KINDS)) : Optional.empty();
    }

    private Draws draws(long index) {
        return Draws.of(Purpose.TRAINING, seed, FIRST + 2 * index);
    }

    private Scene scene(long index) {
        return new SceneGenerator(Purpose.TRAINING, seed).scene(FIRST + 2 * index + 1);
    }
}
