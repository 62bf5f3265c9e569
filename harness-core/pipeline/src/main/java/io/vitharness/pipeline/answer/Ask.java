package io.vitharness.pipeline.answer;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.util.List;

/** What is wanted of a model for one sample. */
sealed interface Ask {

    Prompt prompt();

    Answer put(Model model) throws ModelException, InterruptedException;

    /** An answer in the model's own words. */
    record Generate(Request request) implements Ask {

        @Override
        public Prompt prompt() {
            return request.prompt();
        }

        @Override
        public Answer put(Model model) throws ModelException, InterruptedException {
            return model.answer(request);
        }
    }

    /** The likelihood of every choice. */
    record Rank(Prompt prompt, List<String> choices) implements Ask {
        public Rank {
            choices = List.copyOf(choices);
        }

        @Override
        public Answer put(Model model) throws ModelException, InterruptedException {
            if (!(model instanceof RankingModel ranking)) {
                throw ModelException.permanent("this model cannot tell how likely a given text is");
            }
            List<LogLikelihood> likelihoods = ranking.logLikelihoods(prompt, choices);
            if (likelihoods.size() != choices.size()) {
                throw ModelException.permanent(
                        "the model gave " + likelihoods.size() + " likelihoods for " + choices.size() + " choices");
            }
            return Answer.ranking(likelihoods);
        }
    }

    static Ask of(Protocol.Asking asking, Question question, Prompt shown, Decoding decoding) {
        return switch (asking) {
            case GENERATE -> new Generate(new Request(shown, decoding));
            case RANK ->
                new Rank(shown, question.choices().stream().map(Choice::text).toList());
        };
    }
}
