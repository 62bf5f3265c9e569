package io.vitharness.models.baselines;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.util.List;

/** A floor as a model. Has no state; may be shared between threads. */
final class FloorModel implements RankingModel {

    private final Floor floor;
    private final String fallback;

    FloorModel(Floor floor, String fallback) {
        this.floor = floor;
        this.fallback = fallback;
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("baseline", "baselines 1: " + floor.identity() + ", else '" + fallback + "'");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) {
        List<Offered> offered = Offered.in(request.prompt().text());
        return Answer.text(floor.answer(request, offered).orElse(fallback));
    }

    /** Likelihoods of one token each, so that their sum and their mean agree. */
    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) {
        RankedPrompt ranked = RankedPrompt.of(prompt);
        return choices.stream()
                .map(choice -> new LogLikelihood(-1 / (1 + floor.liking(ranked, choice)), 1))
                .toList();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
