package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.answer.Talker;
import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

class DialogueModelTest {

    private static final SystemConfig SYSTEM = SmallSystem.dialoguesByHeart();
    private static final Vocabulary WORDS = Vocabulary.of(List.of(
            "red", Vocabulary.USER, Vocabulary.ASSISTANT, Vocabulary.START_PICTURE, Vocabulary.END_PICTURE));

    @Test
    void aCaptionThatCannotBeDrawnEndsTheReplyAndStaysAsWords() throws Exception {
        Weights weights = sayingAlways(WORDS.number(Vocabulary.START_PICTURE));
        Talker talker = new Talker(SYSTEM, WORDS, weights, Placement.PROCESSOR);
        try (DialogueModel model = new DialogueModel(talker, ModelCard.of("textbind", "a test"))) {
            Answer answer = model.answer(new Request(Prompt.of(new Part.Text("red")), Decoding.greedy(4)));

            assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
            assertThat(answer.text()).startsWith("[START] [START] [START]");
        }
    }

    /** No layer adds anything, so that the last word alone decides: all are alike, but one is twice as long. */
    private static Weights sayingAlways(int word) {
        Map<String, Tensor> changed = new TreeMap<>();
        untrained().byName().forEach((name, tensor) -> {
            float[] values = new float[tensor.values().length];
            if (name.endsWith("embed_tokens.weight") || name.endsWith("norm.weight")) {
                Arrays.fill(values, 1);
            }
            if (name.endsWith("embed_tokens.weight")) {
                int dim = values.length / WORDS.size();
                Arrays.fill(values, word * dim, (word + 1) * dim, 2);
            }
            changed.put(name, new Tensor(tensor.shape(), values));
        });
        return new Weights(new TreeMap<>(changed));
    }

    private static Weights untrained() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SYSTEM.parts(), WORDS.size(), engine);
            var features = network.features(engine.tf().placeholder(TFloat32.class));
            network.words(network.hidden(features, network.wovenInput()));
            engine.load(Weights.NONE, 7);
            return engine.read(engine.parameters().all());
        }
    }
}
