package io.vitharness.judges.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.JudgeContract.Example;
import io.vitharness.testkit.TestResamples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Figures of five replies. The expected ones were computed apart, in Python: BLEU and ROUGE-L by {@code pycocoevalcap},
 * ROUGE-2 by {@code rouge-score} 0.1.2 (tokens parted at blanks, no stemming), Dist-n by counting sets, over the same
 * words: lower case, without commas and full stops.
 */
class DialogueJudgeTest {

    private static final Map<String, Model> LENT = Map.of("clip", new GreyEmbeddings());

    @Test
    void wordsAreScoredAsPublishedScorersDo() throws Exception {
        assertThat(figure("BLEU-2").value()).isCloseTo(0.5581832855161656, offset(1e-12));
        assertThat(figure("BLEU-4").value()).isCloseTo(0.46077772027322866, offset(1e-12));
        assertThat(figure("ROUGE-2").value()).isCloseTo(0.4871794871794871, offset(1e-12));
        assertThat(figure("ROUGE-L").value()).isCloseTo(0.46852837922958757, offset(1e-12));
        assertThat(figure("Dist-2").value()).isCloseTo(19 / 22.0, offset(1e-12));
        assertThat(figure("Dist-4").value()).isCloseTo(15 / 16.0, offset(1e-12));
    }

    @Test
    void replyWhoseKeyHasNoWordsCountsInNoComparisonOfWords() throws Exception {
        assertThat(figure("BLEU-2").count()).isEqualTo(4);
        assertThat(figure("ROUGE-L").count()).isEqualTo(4);
    }

    @Test
    void pictureIsGivenAtThreeTurnsAndWantedAtFourOfWhichTwoAreTheSame() throws Exception {
        assertThat(figure("picture precision").value()).isEqualTo(2 / 3.0);
        assertThat(figure("picture recall").value()).isEqualTo(2 / 4.0);
        assertThat(figure("picture F1").value()).isEqualTo(4 / 7.0);
    }

    @Test
    void picturesAreComparedInTheirOrderWhereBothHaveOne() throws Exception {
        Estimate similarity = figure("CLIPSim", new DialogueConfig(Optional.of("clip")), LENT);

        assertThat(similarity.value()).isCloseTo(0.8814448510808475, offset(1e-12));
        assertThat(similarity.count()).isEqualTo(2);
    }

    @Test
    void withoutLentModelSimilarityIsAbsentAndSaysWhy() throws Exception {
        Metric metric = metric(open(new DialogueConfig(Optional.empty()), Map.of()), "CLIPSim");

        assertThat(metric.estimate(scored(open(new DialogueConfig(Optional.empty()), Map.of())), new TestResamples(9)))
                .isEmpty();
        assertThat(metric.absence()).contains("no embedding model is lent: name one of the suite's models as 'clip'");
    }

    @Test
    void modelThatIsNamedButNotLentLeavesRepliesUndecided() throws Exception {
        Judge judge = open(new DialogueConfig(Optional.of("clip")), Map.of());

        assertThat(score(judge, Talks.five().get(0)))
                .isEqualTo(new Score.Undecided("CLIPSim needs the embedding model 'clip'; the suite lends none"));
    }

    @Test
    void whatCannotBeRealIsNamedAndNotComputed() {
        Judge judge = open(new DialogueConfig(Optional.empty()), Map.of());

        assertThat(metric(judge, "BERTScore").absence()).isPresent();
        assertThat(metric(judge, "FID").absence()).isPresent();
    }

    @Test
    void brokenPictureIsNone() {
        Judge judge = open(new DialogueConfig(Optional.empty()), Map.of());
        Part broken = new Part.Picture(Image.of("no picture".getBytes(StandardCharsets.UTF_8)));
        Example example = Talks.example("6", List.of(broken, new Part.Text("Here.")), Talks.parts("Here.", 3));

        assertThat(judge.read(example.sample().question(), example.answer()))
                .isEqualTo(new Reading.Clear(List.of(new Part.Text("Here.")), "words and pictures"));
    }

    @Test
    void otherKeyIsUndecided() throws Exception {
        Example example = Talks.five().get(0);
        Sample other = new Sample(example.sample().question(), new Target.AnyOf(List.of("a circle")));

        assertThat(score(open(new DialogueConfig(Optional.empty()), Map.of()), new Example(other, example.answer())))
                .isEqualTo(new Score.Undecided("the key is not a reply"));
    }

    private static Estimate figure(String name) throws ModelException, InterruptedException {
        return figure(name, new DialogueConfig(Optional.empty()), Map.of());
    }

    private static Estimate figure(String name, DialogueConfig config, Map<String, Model> lent)
            throws ModelException, InterruptedException {
        Judge judge = open(config, lent);
        return metric(judge, name)
                .estimate(scored(judge), new TestResamples(50))
                .get(0);
    }

    private static Judge open(DialogueConfig config, Map<String, Model> lent) {
        return new DialogueProvider().open(config, lent);
    }

    private static Metric metric(Judge judge, String name) {
        return judge.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Scored> scored(Judge judge) throws ModelException, InterruptedException {
        List<Scored> scored = new ArrayList<>();
        for (Example example : Talks.five()) {
            var question = example.sample().question();
            scored.add(new Scored(
                    question.id(), 0, question.tags(), question.group(), question.cluster(), 0, fate(judge, example)));
        }
        return scored;
    }

    private static Scored.Fate fate(Judge judge, Example example) throws ModelException, InterruptedException {
        Reading reading = judge.read(example.sample().question(), example.answer());
        return reading instanceof Reading.Clear
                ? new Scored.Fate.Valued((Score.Value) score(judge, example))
                : new Scored.Fate.Unread("nothing", judge.nothing(example.sample()));
    }

    private static Score score(Judge judge, Example example) throws ModelException, InterruptedException {
        Reading reading = judge.read(example.sample().question(), example.answer());
        return judge.score(example.sample(), (Reading.Clear) reading);
    }
}
