package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.types.TFloat32;

/**
 * How TextBind's replies are written, by a language model whose next word is told by the last token alone: a caption in
 * its branch leads to other words than the picture that is drawn of it.
 */
class DialogueModelTest {

    private static final SystemConfig SYSTEM = SmallSystem.dialoguesByHeart();
    private static final int DIM = SYSTEM.parts().lm().dim();
    private static final Vocabulary WORDS = Vocabulary.of(List.of(
            "Draw Here is a red circle and more .",
            Vocabulary.USER,
            Vocabulary.ASSISTANT,
            Vocabulary.START_PICTURE,
            Vocabulary.END_PICTURE));
    /** Stands in a chain for the last token of a picture. */
    private static final String PICTURE = "<picture>";

    private static final Prompt DRAW = Prompt.of(new Part.Text("Draw a red circle."));

    @TempDir
    private Path folder;

    private TestWorkshop workshop = new TestWorkshop(Path.of("."));

    @BeforeEach
    void setUp() {
        workshop = new TestWorkshop(folder);
    }

    @Test
    void aCaptionIsDrawnAndItsPictureStandsInItsPlace() throws Exception {
        Answer answer = answer(40, "[ASSISTANT] Here is [START]", "[START] a red circle [END]", "<picture> . <eos>");

        Image drawn = new ShapeRenderer().draw("a red circle").orElseThrow();
        assertThat(answer.parts())
                .containsExactly(new Part.Text("Here is"), new Part.Picture(drawn), new Part.Text("."));
        assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        // two words, the picture, a word: neither the caption nor the words around it stay in the row
        assertThat(answer.usage().answerTokens()).hasValue(3 + SYSTEM.parts().pictureTokens());
    }

    @Test
    void aReplyMayBeginWithAPictureAndDrawsAsManyAsFit() throws Exception {
        Answer answer = answer(40, "[ASSISTANT] [START]", "[START] red circle [END]", "<picture> and more [START]");

        Part drawn = new Part.Picture(new ShapeRenderer().draw("red circle").orElseThrow());
        Part words = new Part.Text("and more");
        // a third picture of 16 tokens would pass the limit of 40
        assertThat(answer.parts()).containsExactly(drawn, words, drawn, words);
        assertThat(answer.stop()).isEqualTo(Answer.Stop.LENGTH);
    }

    @Test
    void aCaptionThatNamesNothingEndsTheReplyAndStaysAsWords() throws Exception {
        Answer answer = answer(40, "[ASSISTANT] Here is [START]", "[START] more [END]");

        assertThat(answer.parts()).containsExactly(new Part.Text("Here is more"));
        assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        assertThat(answer.usage().answerTokens()).hasValue(2);
    }

    @Test
    void aCaptionThatNeverEndsIsBrokenOff() throws Exception {
        Answer answer = answer(40, "[ASSISTANT] Here [START]", "[START] more more");

        assertThat(answer.text()).startsWith("Here more more more");
        assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
    }

    @Test
    void noMoreWordsAreSaidThanAreAskedFor() throws Exception {
        Answer answer = answer(1, "[ASSISTANT] Here is <eos>");

        assertThat(answer.parts()).containsExactly(new Part.Text("Here"));
        assertThat(answer.stop()).isEqualTo(Answer.Stop.LENGTH);
    }

    @Test
    void aReplyEndsBeforeAStopText() throws Exception {
        Decoding stopping = new Decoding(40, 0, 1, OptionalInt.empty(), OptionalLong.empty(), List.of("is"));
        try (Model model = open("[ASSISTANT] Here is [START]", "[START] a red circle [END]", "<picture> . <eos>")) {
            Answer answer = model.answer(new Request(DRAW, stopping));

            assertThat(answer.parts()).containsExactly(new Part.Text("Here "));
            assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        }
    }

    @Test
    void aWordThatItDoesNotKnowIsToldOnce() throws Exception {
        Request zebra = new Request(Prompt.of(new Part.Text("Draw a zebra.")), Decoding.greedy(1));
        try (Model model = open("[ASSISTANT] Here is <eos>")) {
            model.answer(zebra);
            model.answer(zebra);
        }

        assertThat(workshop.lines()).containsExactly("does not know the word 'zebra' and reads <unk>");
    }

    private Answer answer(int maxTokens, String... chains) throws Exception {
        try (Model model = open(chains)) {
            return model.answer(new Request(DRAW, Decoding.greedy(maxTokens)));
        }
    }

    private Model open(String... chains) throws Exception {
        new Checkpoint(folder)
                .complete(
                        start().with(weights(List.of(chains))), WORDS.words(), Map.of("parameters", 1, "trainable", 1));
        return DialogueModel.open(SYSTEM, workshop, Optional.empty());
    }

    /**
     * A language model that says behind each token the one that follows it in a chain: every token has an axis of its
     * own, attention adds nothing, and the layer behind it adds the axis of what follows.
     */
    private static Weights weights(List<String> chains) {
        int inner = 3 * DIM;
        float[] words = new float[WORDS.size() * DIM];
        for (int word = 0; word < WORDS.size(); word++) {
            words[word * DIM + word] = 1;
        }
        float[] axes = new float[inner * DIM];
        for (int axis = 0; axis < DIM; axis++) {
            axes[axis * DIM + axis] = 1;
        }
        float[] following = new float[DIM * inner];
        for (String chain : chains) {
            List<String> tokens = List.of(chain.split(" ", -1));
            for (int i = 0; i + 1 < tokens.size(); i++) {
                following[axis(tokens.get(i + 1)) * inner + axis(tokens.get(i))] = 1;
            }
        }
        float[] picture = new float[DIM];
        picture[axis(PICTURE)] = 1;
        String layer = "lm.model.layers.0.";
        int seen = SYSTEM.parts().vision().dim();
        return new Weights(new TreeMap<>(Map.of(
                "adapter.weight",
                tensor(new float[seen * DIM], seen, DIM),
                "adapter.bias",
                tensor(picture, DIM),
                "lm.model.embed_tokens.weight",
                tensor(words, WORDS.size(), DIM),
                layer + "self_attn.o_proj.weight",
                tensor(new float[DIM * DIM], DIM, DIM),
                layer + "mlp.gate_proj.weight",
                tensor(axes, inner, DIM),
                layer + "mlp.up_proj.weight",
                tensor(axes, inner, DIM),
                layer + "mlp.down_proj.weight",
                tensor(following, DIM, inner))));
    }

    private static int axis(String token) {
        return token.equals(PICTURE) ? DIM - 1 : WORDS.words().indexOf(token);
    }

    private static Tensor tensor(float[] values, long... shape) {
        return new Tensor(LongStream.of(shape).boxed().toList(), values);
    }

    private static Weights start() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SYSTEM.parts(), WORDS.size(), engine);
            network.words(
                    network.hidden(network.features(engine.tf().placeholder(TFloat32.class)), network.wovenInput()));
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }
}
