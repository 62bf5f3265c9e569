package io.vitharness.data.question;

import io.vitharness.data.scene.Colour;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Form;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Quadrant;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes questions with the scenes that answer them. Immutable, safe for many threads.
 *
 * <p>The answer is drawn first and evenly, then a scene is made to fit it, and the options could all have been the
 * answer: outside training, whose scenes lack {@link Pair#HELD_OUT}, no reader of the words alone does better than
 * chance.
 */
public final class QuestionGenerator {

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> COLOURS =
            Stream.of(Colour.values()).map(Colour::word).toList();
    private static final List<String> FORMS =
            Stream.of(Form.values()).map(Form::word).toList();
    private static final List<String> POSITIONS =
            Stream.of(Quadrant.values()).map(Quadrant::words).toList();
    private static final List<String> SIDES = List.of("left", "right", "above", "below");
    private static final String HINT = "Every object is a circle, a square or a triangle.";

    private final Purpose purpose;
    private final long seed;
    private final List<Topic> topics;

    /** Questions that take turns through the topics. */
    public QuestionGenerator(Purpose purpose, long seed, List<Topic> topics) {
        this.purpose = purpose;
        this.seed = seed;
        this.topics = List.copyOf(topics);
    }

    /** The question of an index, counted from 0; the same at every call. */
    public ShapeQuestion question(long index) {
        Topic topic = topics.get((int) (index % topics.size()));
        Draws draws = Draws.of(purpose, seed, index);
        Draft draft = draft(topic, draws);
        Optional<String> hint = draws.below(4) == 0 ? Optional.of(HINT) : Optional.empty();
        return new ShapeQuestion(topic, draft.scene, hint, draft.text, draws.shuffled(draft.options), draft.answer);
    }

    private Draft draft(Topic topic, Draws draws) {
        return switch (topic) {
            case COLOUR -> colour(draws);
            case FORM -> form(draws);
            case COUNT -> count(draws);
            case EXISTENCE -> existence(draws);
            case POSITION -> position(draws);
            case RELATION -> relation(draws);
            case COMMON_COLOUR -> commonColour(draws);
            case COMMON_FORM -> commonForm(draws);
            case IDENTITY -> identity(draws);
            case SCENE -> scene(draws);
        };
    }

    private Draft colour(Draws draws) {
        Pair asked = draws.pick(purpose.pairs());
        Scene scene = withCompany(asked, other -> other.form() != asked.form(), draws);
        String text = "What colour is the " + asked.form().word() + "?";
        return new Draft(scene, text, COLOURS, asked.colour().word());
    }

    private Draft form(Draws draws) {
        Pair asked = draws.pick(purpose.pairs());
        Scene scene = withCompany(asked, other -> other.colour() != asked.colour(), draws);
        String text = "What shape is the " + asked.colour().word() + " object?";
        return new Draft(scene, text, FORMS, asked.form().word());
    }

    private Draft count(Draws draws) {
        int count = 1 + draws.below(NUMBERS.size());
        Scene scene = SceneGenerator.arrange(draws.shuffled(purpose.pairs()).subList(0, count), draws);
        return new Draft(scene, "How many objects are in the picture?", NUMBERS, NUMBERS.get(count - 1));
    }

    /** Every object but the asked one shares its colour or its form, so that either alone does not tell. */
    private Draft existence(Draws draws) {
        Pair asked = draws.pick(purpose.pairs());
        boolean isThere = draws.coin();
        List<Pair> pairs = new ArrayList<>(draws.shuffled(all(other -> isNear(asked, other))));
        if (isThere) {
            pairs.add(0, asked);
        }
        Scene scene = SceneGenerator.arrange(pairs.subList(0, 1 + draws.below(2)), draws);
        String text = "Is there a " + asked.words() + " in the picture?";
        return new Draft(scene, text, YES_NO, isThere ? "yes" : "no");
    }

    private Draft position(Draws draws) {
        List<Quadrant> quadrants = draws.shuffled(List.of(Quadrant.values()));
        List<Pair> pairs = draws.shuffled(purpose.pairs()).subList(0, 1 + draws.below(2));
        Scene scene = SceneGenerator.arrange(pairs, quadrants, draws);
        String text = "Where in the picture is the " + pairs.get(0).words() + "?";
        return new Draft(scene, text, POSITIONS, quadrants.get(0).words());
    }

    private Draft relation(Draws draws) {
        List<Quadrant> quadrants = draws.shuffled(List.of(Quadrant.values()));
        Quadrant first = quadrants.get(0);
        Quadrant second = quadrants.stream().filter(first::isBeside).findFirst().orElseThrow();
        List<Pair> pairs = draws.shuffled(purpose.pairs()).subList(0, 2);
        Scene scene = SceneGenerator.arrange(pairs, List.of(first, second), draws);
        String text = "On which side of the " + pairs.get(1).words() + " is the "
                + pairs.get(0).words() + "?";
        return new Draft(scene, text, SIDES, first.sideOf(second));
    }

    private Draft commonColour(Draws draws) {
        Pair one = draws.pick(purpose.pairs());
        boolean isSame = draws.coin();
        Predicate<Pair> fits = other -> !other.equals(one) && (other.colour() == one.colour()) == isSame;
        Scene scene = SceneGenerator.arrange(List.of(one, draws.pick(all(fits))), draws);
        return new Draft(scene, "Do the two objects have the same colour?", YES_NO, isSame ? "yes" : "no");
    }

    private Draft commonForm(Draws draws) {
        Pair one = draws.pick(purpose.pairs());
        boolean isSame = draws.coin();
        Predicate<Pair> fits = other -> !other.equals(one) && (other.form() == one.form()) == isSame;
        Scene scene = SceneGenerator.arrange(List.of(one, draws.pick(all(fits))), draws);
        return new Draft(scene, "Do the two objects have the same shape?", YES_NO, isSame ? "yes" : "no");
    }

    /** The options are two colours by two forms: each shares its words evenly with the others. */
    private Draft identity(Draws draws) {
        List<Pair> options = draws.pick(squares());
        Pair shown = draws.pick(options);
        Scene scene = SceneGenerator.arrange(List.of(shown), draws);
        List<String> texts = options.stream().map(pair -> "a " + pair.words()).toList();
        return new Draft(scene, "Which object is in the picture?", texts, scene.caption());
    }

    /** The options are two first objects by two second ones: only who knows both objects knows the answer. */
    private Draft scene(Draws draws) {
        List<Pair> four = draws.shuffled(purpose.pairs()).subList(0, 4);
        List<String> options = Stream.of(four.get(0), four.get(1))
                .flatMap(first -> Stream.of(four.get(2), four.get(3))
                        .map(second -> "a " + first.words() + " and a " + second.words()))
                .toList();
        List<Quadrant> quadrants = draws.shuffled(List.of(Quadrant.values())).subList(0, 2).stream()
                .sorted()
                .toList();
        List<Pair> shown = List.of(four.get(draws.below(2)), four.get(2 + draws.below(2)));
        Scene scene = SceneGenerator.arrange(shown, quadrants, draws);
        return new Draft(scene, "What does the picture show?", options, scene.caption());
    }

    /** The asked object, half of the time beside another one that leaves the question clear. */
    private Scene withCompany(Pair asked, Predicate<Pair> isClear, Draws draws) {
        List<Pair> pairs = List.of(asked, draws.pick(all(isClear)));
        return SceneGenerator.arrange(pairs.subList(0, 1 + draws.below(2)), draws);
    }

    private List<Pair> all(Predicate<Pair> fits) {
        return purpose.pairs().stream().filter(fits).toList();
    }

    private static boolean isNear(Pair one, Pair other) {
        return (one.colour() == other.colour()) != (one.form() == other.form());
    }

    /** Every choice of two colours by two forms whose four pairs this purpose may show. */
    private List<List<Pair>> squares() {
        List<List<Pair>> squares = new ArrayList<>();
        for (Pair one : purpose.pairs()) {
            all(other -> other.colour().compareTo(one.colour()) > 0 && other.form() != one.form())
                    .forEach(other -> squares.add(square(one, other)));
        }
        squares.removeIf(square -> !purpose.pairs().containsAll(square));
        return squares;
    }

    private static List<Pair> square(Pair one, Pair other) {
        Pair third = new Pair(one.colour(), other.form());
        Pair fourth = new Pair(other.colour(), one.form());
        return List.of(one, other, third, fourth);
    }

    private record Draft(Scene scene, String text, List<String> options, String answer) {}
}
