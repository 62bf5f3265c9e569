package io.vitharness.testkit.samples;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Workshop;
import java.util.List;

/** Sample 4, a model that ranks: being a {@link RankingModel} is what lets the plan ask it so. */
public final class Sample4RankingModel implements ModelProvider<Sample4RankingModel.Config> {

    /** No keys. */
    public record Config() {}

    @Override
    public String id() {
        return "sample-ranking";
    }

    @Override
    public String summary() {
        return "Finds a text the likelier the shorter it is.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public RankingModel open(Config config, Workshop workshop) {
        return new ShortestModel();
    }

    /** Each letter is a token of probability 1/27, so the log-likelihood of a text is its length times ln(1/27). */
    private static final class ShortestModel implements RankingModel {

        private static final double LETTER = Math.log(1 / 27.0);

        @Override
        public ModelCard card() {
            return ModelCard.of("shortest", "shortest 1");
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.everything();
        }

        @Override
        public Answer answer(Request request) {
            return Answer.text("");
        }

        @Override
        public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) {
            return choices.stream().map(ShortestModel::likelihood).toList();
        }

        private static LogLikelihood likelihood(String choice) {
            int letters = Math.max(1, choice.length()); // the end of an empty text is a token, too
            return new LogLikelihood(letters * LETTER, letters);
        }

        @Override
        public void close() {}
    }
}
