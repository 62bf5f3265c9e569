package io.vitharness.models.tensorflow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.spi.model.LogLikelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

/** An untrained network: what is told about it must agree, whatever it says. */
class ScorerTest {

    private static final Vocabulary WORDS = Vocabulary.of(List.of("What colour is the circle ? red green blue"));
    private static final Trained NETWORK = new Trained(SmallSystem.get(), WORDS, untrained());

    @AfterAll
    static void close() {
        NETWORK.close();
    }

    @Test
    void likelihoodIsTheSumOverWordsAskedOneByOne() {
        Asked asked = asked("What colour is the circle?", 1);
        int[] choice = WORDS.encode("red green blue");

        LogLikelihood scored = new Scorer(NETWORK).score(asked, List.of(choice)).get(0);

        double sum = 0;
        for (int length = 0; length <= choice.length; length++) {
            int next = length < choice.length ? choice[length] : Vocabulary.END;
            sum += Math.log(share(asked, Arrays.copyOf(choice, length), next));
        }
        assertThat(scored.tokens()).isEqualTo(4);
        assertThat(scored.sum()).isCloseTo(sum, within(1e-4));
    }

    @Test
    void choicesOfOtherLengthsChangeNothing() {
        Asked asked = asked("What is red?", 2);
        int[] one = WORDS.encode("red");
        int[] three = WORDS.encode("the blue circle");
        Scorer scorer = new Scorer(NETWORK);

        assertThat(scorer.score(asked, List.of(one, three)).get(0).sum())
                .isCloseTo(scorer.score(asked, List.of(one)).get(0).sum(), within(1e-5));
    }

    @Test
    void answersInABatchAreTheAnswersAlone() throws Exception {
        List<Asked> prompts = Stream.of("What?", "What colour is the circle?", "red green blue red", "circle")
                .map(text -> asked(text, text.length()))
                .toList();
        Generator generator = new Generator(NETWORK);

        List<Generator.Written> alone = new ArrayList<>();
        for (Asked prompt : prompts) {
            alone.addAll(generator.write(List.of(prompt)));
        }

        assertThat(generator.write(prompts)).isEqualTo(alone);
    }

    @Test
    void anAnswerThatIsBeingWrittenStopsOnAnInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Generator(NETWORK).write(List.of(asked("What?", 3))))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void anAnswerStopsAtItsLimit() throws Exception {
        Generator.Written written =
                new Generator(NETWORK).write(List.of(asked("What?", 3))).get(0);

        assertThat(written.words()).hasSizeLessThanOrEqualTo(6);
        assertThat(written.isFinished()).isEqualTo(written.words().size() < 6);
    }

    @Test
    void weightsThatAreMissingAreNamed() {
        assertThatThrownBy(() -> new Trained(SmallSystem.get(), WORDS, Weights.NONE))
                .hasMessageStartingWith("the checkpoint lacks the weights [vision.position, ");
    }

    @Test
    void weightsOfAnotherShapeAreNamed() {
        Vocabulary fewer = Vocabulary.of(List.of("What colour"));

        assertThatThrownBy(() -> new Trained(SmallSystem.get(), fewer, untrained()))
                .hasMessage("weight 'lm.words' has the shape [" + WORDS.size()
                        + ", 16] in the checkpoint but must have [5, 16]");
    }

    @Test
    void laterWordsOfAnAnswerDoNotChangeEarlierOnes() {
        Asked asked = asked("What is red?", 4);
        int[] one = WORDS.encode("red green");
        int[] other = WORDS.encode("red blue");

        float[] before = logits(asked, one);
        float[] after = logits(asked, other);

        int twoPositions = 2 * WORDS.size();
        assertThat(Arrays.copyOf(before, twoPositions)).containsExactly(Arrays.copyOf(after, twoPositions));
        assertThat(before).isNotEqualTo(after);
    }

    private static Weights untrained() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SmallSystem.get().parts(), WORDS.size(), engine);
            network.nextWord(network.features(engine.tf().placeholder(TFloat32.class)), network.rowInput());
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }

    private static float[] logits(Asked asked, int[] answer) {
        return NETWORK.logits(List.of(asked.features()), List.of(asked.row(answer, Row.OPEN)));
    }

    private static double share(Asked asked, int[] answer, int next) {
        float[] logits = logits(asked, answer);
        int last = answer.length * WORDS.size();
        double sum = 0;
        for (int word = 0; word < WORDS.size(); word++) {
            sum += Math.exp(logits[last + word]);
        }
        return Math.exp(logits[last + next]) / sum;
    }

    private static Asked asked(String prompt, int seed) {
        Random random = new Random(seed);
        float[] picture = new float[32 * 32 * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextFloat() - 0.5f;
        }
        return new Asked(picture, NETWORK.features(picture), WORDS.encode(prompt), 6);
    }
}
