package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

/** A system of 128 tokens, 4 of them a picture's, that has 3 queries for boxes. */
class PromptReaderTest {

    private static final SystemConfig SYSTEM =
            SmallSystem.with("context: 128}", "context: 128}\n  boxes: {kind: queries, queries: 3, dim: 8}");
    private static final Vocabulary WORDS = Vocabulary.of(List.of("red", Vocabulary.queries(3)));

    @Test
    void thereMustBeRoomForEveryQuery() throws Exception {
        try (Trained network = new Trained(SYSTEM, WORDS, untrained())) {
            PromptReader reader = new PromptReader(network, line -> {});

            assertThat(reader.read(prompt(121), 3).maxWords()).isEqualTo(3);
            assertThatThrownBy(() -> reader.read(prompt(122), 3))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(
                            "the prompt has 122 words, but a picture, the prompt and 3 words of answer must fit into"
                                    + " 128 tokens");
        }
    }

    @Test
    void severalTurnsAreRefused() {
        Prompt turns = new Prompt(List.of(Turn.user(new Part.Text("red")), Turn.user(new Part.Text("red"))));
        try (Trained network = new Trained(SYSTEM, WORDS, untrained())) {
            PromptReader reader = new PromptReader(network, line -> {});

            assertThatThrownBy(() -> reader.read(turns, 3))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("the prompt has 2 turns; this model learnt to read one");
        }
    }

    private static Prompt prompt(int words) {
        return Prompt.of(new Part.Text("red ".repeat(words)));
    }

    private static Weights untrained() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SYSTEM.parts(), WORDS.size(), engine);
            var hidden = network.hidden(network.features(engine.tf().placeholder(TFloat32.class)), network.rowInput());
            network.words(hidden);
            network.boxes().edges(hidden);
            network.boxes().scores(hidden, network.wordTable());
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }
}
