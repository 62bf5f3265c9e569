package io.vitharness.models.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.baselines.BaselinesConfig.Kind;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaselinesTest {

    private static final String QUESTION =
            "What is it?\nA. a cat\nB. a very old dog\nC. a hen\nAnswer with the option's letter.";

    private static RankingModel open(Kind kind, String text, List<String> prior) {
        return (RankingModel) model(kind, text, prior);
    }

    private static Model model(Kind kind, String text, List<String> prior) {
        return new BaselinesProvider().open(new BaselinesConfig(kind, text, prior), new TestWorkshop(Path.of(".")));
    }

    private static String answer(Kind kind, String question) throws Exception {
        return open(kind, "A", List.of()).answer(request(question)).text();
    }

    private static Request request(String question) {
        return new Request(Prompt.of(new Part.Text(question)), Decoding.greedy(8));
    }

    @ParameterizedTest
    @CsvSource({"CONSTANT, A", "MOST_FREQUENT, A", "FIRST, A", "LAST, C", "LONGEST, B"})
    void everyKindAnswersInItsWay(Kind kind, String label) throws Exception {
        assertThat(answer(kind, QUESTION)).isEqualTo(label);
    }

    @Test
    void randomDrawsFromThePriorWhereThePromptListsNothing() throws Exception {
        var model = open(Kind.RANDOM, "A", List.of("cat", "dog"));
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            said.add(model.answer(request("What is in picture " + i + "?")).text());
        }

        assertThat(said).containsExactlyInAnyOrder("cat", "dog");
        assertThat(model.answer(request(QUESTION)).text()).isIn("A", "B", "C");
    }

    @Test
    void regionsOfOnePictureAreDrawnForApart() throws Exception {
        var model = open(Kind.RANDOM, "A", List.of("cat", "dog"));
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Part box = new Part.Region(0, new Shape.Box(i, 0, i + 1, 1), "", OptionalDouble.empty());
            Prompt prompt = Prompt.of(new Part.Text("What is this?"), box);
            said.add(model.answer(new Request(prompt, Decoding.greedy(8))).text());
        }

        assertThat(said).hasSize(2);
    }

    @Test
    void theConstantIsSaidToEverything() throws Exception {
        var model = open(Kind.CONSTANT, "yes", List.of());

        assertThat(model.answer(request(QUESTION)).text()).isEqualTo("yes");
        assertThat(model.answer(request("Is there a cat?")).text()).isEqualTo("yes");
    }

    @Test
    void theMostFrequentOfferedAnswerOfThePriorIsGiven() throws Exception {
        var model = open(Kind.MOST_FREQUENT, "A", List.of("D", "C", "A"));

        assertThat(model.answer(request(QUESTION)).text()).isEqualTo("C");
        assertThat(model.answer(request("Is there a cat?")).text()).isEqualTo("D");
    }

    @Test
    void randomChoicesAreSpreadEvenlyOverTheOptions() throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            counts.merge(answer(Kind.RANDOM, i + " " + QUESTION), 1, Integer::sum);
        }

        assertThat(counts).containsOnlyKeys("A", "B", "C");
        assertThat(counts.values()).allMatch(count -> count > 900 && count < 1100);
    }

    @Test
    void randomChoicesDependOnThePictureAndOnTheSeedOfTheRepeat() throws Exception {
        var model = open(Kind.RANDOM, "A", List.of());
        Set<String> byPicture = new HashSet<>();
        Set<String> byRepeat = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            var picture = new Part.Picture(Image.of(("picture " + i).getBytes(StandardCharsets.UTF_8)));
            Prompt prompt = Prompt.of(picture, new Part.Text(QUESTION));
            byPicture.add(model.answer(new Request(prompt, Decoding.greedy(8))).text());
            byRepeat.add(model.answer(new Request(
                            request(QUESTION).prompt(), Decoding.greedy(8).withSeed(i)))
                    .text());
        }

        assertThat(byPicture).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(byRepeat).containsExactlyInAnyOrder("A", "B", "C");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RANDOM", "FIRST", "LAST", "LONGEST"})
    void aPromptWithoutOptionsGetsTheText(Kind kind) throws Exception {
        assertThat(open(kind, "yes", List.of())
                        .answer(request("Is there a cat?"))
                        .text())
                .isEqualTo("yes");
    }

    @Test
    void randomLikelihoodsChooseEveryPlaceEquallyOften() throws Exception {
        var model = open(Kind.RANDOM, "A", List.of());
        int first = 0;
        for (int i = 0; i < 2000; i++) {
            List<LogLikelihood> ranking =
                    model.logLikelihoods(request("question " + i).prompt(), List.of("cat", "dog", "hen", "cow"));
            first += ranking.stream()
                            .allMatch(other -> other.sum() <= ranking.get(0).sum())
                    ? 1
                    : 0;
        }

        assertThat(first).isBetween(420, 580);
    }

    @Test
    void theConstantLikesItsTextBestAndTheRestInOneOrder() throws Exception {
        var model = open(Kind.CONSTANT, "dog", List.of());

        List<LogLikelihood> one = model.logLikelihoods(request("1").prompt(), List.of("cat", "dog", "hen"));
        List<LogLikelihood> two = model.logLikelihoods(request("2").prompt(), List.of("cat", "dog", "hen"));

        assertThat(one).isEqualTo(two).doesNotHaveDuplicates();
        assertThat(one.get(1).sum())
                .isGreaterThan(one.get(0).sum())
                .isGreaterThan(one.get(2).sum());
    }

    @Test
    void placesAreRankedOnlyWhereThePromptListsThem() throws Exception {
        var model = open(Kind.LAST, "A", List.of());

        List<LogLikelihood> listed = model.logLikelihoods(request(QUESTION).prompt(), List.of("a hen", "a cat"));
        List<LogLikelihood> unlisted = model.logLikelihoods(request("What?").prompt(), List.of("a hen", "a cat"));

        assertThat(listed.get(0).sum()).isGreaterThan(listed.get(1).sum());
        assertThat(unlisted.get(0)).isEqualTo(unlisted.get(1));
    }

    @Test
    void theLongestChoiceIsLikedBest() throws Exception {
        List<LogLikelihood> ranking = open(Kind.LONGEST, "A", List.of())
                .logLikelihoods(request("What?").prompt(), List.of("cat", "old dog", "hen"));

        assertThat(ranking.get(1).sum()).isGreaterThan(ranking.get(0).sum());
        assertThat(ranking.get(0)).isEqualTo(ranking.get(2));
    }

    @Test
    void theIdentityHoldsAllThatDecides() {
        Set<String> identities = new HashSet<>();
        for (Kind kind : Kind.values()) {
            identities.add(model(kind, "A", List.of()).card().identity());
            identities.add(model(kind, "B", List.of()).card().identity());
        }
        identities.add(model(Kind.MOST_FREQUENT, "A", List.of("C")).card().identity());

        assertThat(identities).hasSize(2 * Kind.values().length + 1);
    }

    @Test
    void aPriorIsForThreeKindsOnly() {
        assertThatThrownBy(() -> new BaselinesConfig(Kind.FIRST, "A", List.of("B")))
                .hasMessage("'prior' is for the kinds 'most-frequent', 'random' and 'whole-picture' only");
    }
}
