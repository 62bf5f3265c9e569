package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.system.Objective.Form;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Questions about pictures at even places, questions about words alone at odd ones, which show nothing: for adapters
 * whose way through depends on what is asked.
 */
final class Blends implements Teacher {

    private static final long FIRST = 1L << 44;

    private final Lessons lessons;
    private final Purpose purpose;
    private final long seed;
    private final int numbers;

    /** Blank pictures have so many numbers. */
    Blends(Lessons lessons, Purpose purpose, long seed, int numbers) {
        this.lessons = lessons;
        this.purpose = purpose;
        this.seed = seed;
        this.numbers = numbers;
    }

    /** Whether a lesson asks about a picture. */
    static boolean isOfPicture(long index) {
        return index % 2 == 0;
    }

    @Override
    public float[] pixels(long index) {
        return isOfPicture(index) ? lessons.pixels(index / 2) : new float[numbers];
    }

    @Override
    public Said said(long index, Form form, Random random) {
        return isOfPicture(index) ? lessons.said(index / 2, Form.SHORT, random) : words(index / 2);
    }

    /** Which of two named things came first or second. */
    private Said words(long index) {
        Draws draws = Draws.of(purpose, seed, FIRST + index);
        List<Pair> named = draws.shuffled(purpose.pairs()).subList(0, 2);
        boolean isFirst = draws.coin();
        boolean isColour = draws.coin();
        Pair wanted = named.get(isFirst ? 0 : 1);
        String asked = "I name a " + named.get(0).words() + ", then a "
                + named.get(1).words() + ". Which " + (isColour ? "colour" : "form") + " did I name "
                + (isFirst ? "first?" : "second?");
        String answer = isColour ? wanted.colour().word() : wanted.form().word();
        return new Said(asked, Optional.empty(), answer);
    }
}
