package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;

/** Says a thousand words more than the token limit allows, counts them truly, and claims to have ended by itself. */
public final class GreedyModel implements Model {

    private static final int TOO_MANY = 1000;

    @Override
    public ModelCard card() {
        return ModelCard.of("greedy", "greedy");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) {
        int words = request.decoding().maxTokens() + TOO_MANY;
        return Answer.text("word ".repeat(words), Answer.Stop.END, Usage.of(1, words));
    }

    @Override
    public void close() {}
}
