package io.vitharness.pipeline.answer;

import io.vitharness.report.ModelFacts;
import io.vitharness.spi.model.ModelCard;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A model's card in its published form. */
final class ModelFactsOf {

    private static final String UNOPENED = "never opened";

    private ModelFactsOf() {}

    static ModelFacts card(ModelCard card) {
        return new ModelFacts(
                card.system(),
                card.engine(),
                card.engineVersion(),
                card.identity(),
                card.parameters(),
                card.trainable(),
                card.device(),
                card.details());
    }

    static ModelFacts unopened(String plugin) {
        return new ModelFacts(
                plugin, "none", Optional.empty(), UNOPENED, OptionalLong.empty(), OptionalLong.empty(), "none", Map.of());
    }

    static boolean isUnopened(ModelFacts facts) {
        return facts.identity().equals(UNOPENED);
    }
}
