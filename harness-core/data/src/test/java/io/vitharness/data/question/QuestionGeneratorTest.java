package io.vitharness.data.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.SceneObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionGeneratorTest {

    private static final int COUNT = 4_000;

    @Test
    void topicsTakeTurns() {
        QuestionGenerator generator =
                new QuestionGenerator(Purpose.TRAINING, 1, List.of(Topic.COUNT, Topic.FORM, Topic.SCENE));

        assertThat(LongStream.range(0, 4).mapToObj(generator::question))
                .extracting(ShapeQuestion::topic)
                .containsExactly(Topic.COUNT, Topic.FORM, Topic.SCENE, Topic.COUNT);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void questionIsTheSameAtEveryCall(Topic topic) {
        assertThat(questions(topic, Purpose.TRAINING).limit(20))
                .containsExactlyElementsOf(
                        questions(topic, Purpose.TRAINING).limit(20).toList());
    }

    /** The answers that a reader of the labels finds; more than one would make the question unclear. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void labelsGiveExactlyTheAnswer(Topic topic) {
        for (Purpose purpose : List.of(Purpose.TRAINING, Purpose.MMBENCH)) {
            assertThat(questions(topic, purpose).limit(500))
                    .allSatisfy(question -> assertThat(answers(question)).containsExactly(question.answer()));
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void optionsDiffer(Topic topic) {
        assertThat(questions(topic, Purpose.TRAINING).limit(200))
                .allSatisfy(question ->
                        assertThat(question.options()).hasSizeBetween(2, 4).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void trainingNeverShowsNorNamesTheHeldOutPairs(Topic topic) {
        assertThat(questions(topic, Purpose.TRAINING).limit(500)).allSatisfy(question -> {
            assertThat(question.scene().hasHeldOutPair()).isFalse();
            assertThat(question.text() + question.options()).doesNotContain("red triangle", "blue circle");
        });
    }

    /** Pearson's statistic below its value at p = .0001. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void lettersAreEquallyFrequent(Topic topic) {
        assertBalanced(questions(topic, Purpose.SEED_BENCH), ShapeQuestion::letter);
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY", "SCENE"})
    void answersAreEquallyFrequent(Topic topic) {
        assertBalanced(questions(topic, Purpose.SEED_BENCH), ShapeQuestion::answer);
    }

    /** Learns the best answer to every wording from one half and guesses the other half without a picture. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void guessingFromTheWordsStaysAtChance(Topic topic) {
        List<ShapeQuestion> all = questions(topic, Purpose.MMBENCH).toList();
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        for (ShapeQuestion question : all.subList(0, COUNT / 2)) {
            votes.computeIfAbsent(words(question), key -> new HashMap<>()).merge(question.answer(), 1, Integer::sum);
        }

        long hits = all.subList(COUNT / 2, COUNT).stream()
                .filter(question -> guess(question, votes.getOrDefault(words(question), Map.of()))
                        .equals(question.answer()))
                .count();

        double chance = 1.0 / all.get(0).options().size();
        assertThat(hits / (COUNT / 2.0)).isLessThan(chance + 0.04);
    }

    private static Stream<ShapeQuestion> questions(Topic topic, Purpose purpose) {
        QuestionGenerator generator = new QuestionGenerator(purpose, 5, List.of(topic));
        return LongStream.range(0, COUNT).mapToObj(generator::question);
    }

    private static <T> void assertBalanced(Stream<ShapeQuestion> questions, Function<ShapeQuestion, T> key) {
        Map<T, Long> counts = questions.collect(Collectors.groupingBy(key, Collectors.counting()));
        double expected = (double) COUNT / counts.size();
        double statistic = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        double[] bounds = {0, 15.1, 18.4, 21.1};
        assertThat(counts).hasSizeBetween(2, 4);
        assertThat(statistic).isLessThan(bounds[counts.size() - 1]);
    }

    private static String words(ShapeQuestion question) {
        return question.text() + new TreeSet<>(question.options());
    }

    private static String guess(ShapeQuestion question, Map<String, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(question.options().get(0));
    }

    private static List<String> answers(ShapeQuestion question) {
        List<SceneObject> objects = question.scene().objects();
        Stream<Pair> pairs = objects.stream().map(SceneObject::pair);
        return switch (question.topic()) {
            case COLOUR ->
                pairs.filter(pair -> question.text().contains(pair.form().word()))
                        .map(pair -> pair.colour().word())
                        .toList();
            case FORM ->
                pairs.filter(pair -> question.text().contains(pair.colour().word()))
                        .map(pair -> pair.form().word())
                        .toList();
            case COUNT -> List.of(List.of("one", "two", "three", "four").get(objects.size() - 1));
            case EXISTENCE -> yesNo(pairs.anyMatch(pair -> question.text().contains(pair.words())));
            case POSITION ->
                objects.stream()
                        .filter(object -> question.text().contains(object.pair().words()))
                        .map(object -> place(object))
                        .toList();
            case RELATION -> List.of(relation(question.text(), objects.get(0), objects.get(1)));
            case COMMON_COLOUR -> yesNo(pairs.map(Pair::colour).distinct().count() == 1);
            case COMMON_FORM -> yesNo(pairs.map(Pair::form).distinct().count() == 1);
            case IDENTITY, SCENE ->
                question.options().stream()
                        .filter(option -> option.equals(objects.stream()
                                .map(object -> "a " + object.pair().words())
                                .collect(Collectors.joining(" and "))))
                        .toList();
        };
    }

    private static List<String> yesNo(boolean holds) {
        return List.of(holds ? "yes" : "no");
    }

    private static String place(SceneObject object) {
        return (object.y() < 0.5 ? "top " : "bottom ") + (object.x() < 0.5 ? "left" : "right");
    }

    /** The earlier object in reading order is left or above; the text names the one asked for last. */
    private static String relation(String text, SceneObject earlier, SceneObject later) {
        boolean isRow = Math.abs(earlier.x() - later.x()) > Math.abs(earlier.y() - later.y());
        boolean asksForEarlier = text.endsWith(" is the " + earlier.pair().words() + "?");
        if (isRow) {
            return asksForEarlier ? "left" : "right";
        }
        return asksForEarlier ? "above" : "below";
    }
}
