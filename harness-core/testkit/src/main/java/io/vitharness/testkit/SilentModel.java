package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;

/** Answers everything with an empty text: an answer, not an error. */
public final class SilentModel implements Model {

    @Override
    public ModelCard card() {
        return ModelCard.of("silent", "silent");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) {
        return Answer.text("", Answer.Stop.END, Usage.of(1, 0));
    }

    @Override
    public void close() {}
}
