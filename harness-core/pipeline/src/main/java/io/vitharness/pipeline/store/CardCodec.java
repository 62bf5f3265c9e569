package io.vitharness.pipeline.store;

import io.vitharness.report.ModelFacts;
import io.vitharness.spi.model.ModelCard;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A model's card in its published form. */
public final class CardCodec {

    private static final String UNOPENED = "never opened";

    private CardCodec() {}

    public static ModelFacts facts(ModelCard card) {
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

    /** What stands for a model that could not be had. */
    public static ModelFacts unopened(String plugin) {
        return new ModelFacts(
                plugin,
                "none",
                Optional.empty(),
                UNOPENED,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "none",
                Map.of());
    }

    public static boolean isUnopened(ModelFacts facts) {
        return facts.identity().equals(UNOPENED);
    }
}
