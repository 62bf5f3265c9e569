package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.function.Consumer;

/** Turns prompts into numbers. Safe for many threads. */
final class PromptReader {

    private final Trained network;
    private final InputReader inputs;
    private final WordReader words;

    PromptReader(Trained network, Consumer<String> lines) {
        this.network = network;
        this.inputs = new InputReader(network.system().parts());
        this.words = new WordReader(network.vocabulary(), lines);
    }

    /** The prompt with room for an answer of at most so many words; room that is not there is cut from the answer. */
    Asked read(Prompt prompt, int maxWords) throws ModelException {
        if (prompt.turns().size() > 1) {
            throw ModelException.permanent(
                    "the prompt has " + prompt.turns().size() + " turns; this model learnt to read one");
        }
        List<float[]> seen = inputs.read(prompt);
        int[] words = words(text(prompt, seen));
        int context = network.system().parts().lm().context();
        int room = context - network.system().parts().pictureTokens() - words.length;
        int least = network.system().parts().boxes().map(BoxPart::queries).orElse(1);
        if (room < least) {
            throw ModelException.permanent("the prompt has " + words.length + " words, but a picture, the prompt and "
                    + (least == 1 ? "one word" : least + " words") + " of answer must fit into " + context + " tokens");
        }
        List<float[]> features = seen.stream().map(network::features).toList();
        return new Asked(joined(seen), joined(features), words, Math.min(maxWords, room))
                .about(inputs.region(prompt))
                .missing(inputs.missing(prompt));
    }

    /** What is asked; where the system names kinds of tampering, with the name of what it sees before it. */
    private String text(Prompt prompt, List<float[]> seen) {
        return network.system()
                .parts()
                .tag()
                .map(part -> part.before(prompt.text(), network.kind(seen.get(0))))
                .orElseGet(prompt::text);
    }

    /** The numbers of a text's words. */
    int[] words(String text) {
        return words.read(text);
    }

    private static float[] joined(List<float[]> each) {
        float[] all = new float[each.stream().mapToInt(one -> one.length).sum()];
        int from = 0;
        for (float[] one : each) {
            System.arraycopy(one, 0, all, from, one.length);
            from += one.length;
        }
        return all;
    }
}
