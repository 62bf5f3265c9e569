package io.vitharness.testkit;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import java.util.List;

/**
 * Claims to see, to rank and to batch, and does none of it: declines every picture, gives one likelihood too few and
 * one reply too few.
 */
public final class LyingModel implements RankingModel, BatchModel {

    @Override
    public ModelCard card() {
        return ModelCard.of("lying", "lying");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public int batchSize() {
        return 4;
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        if (!request.prompt().pictures().isEmpty()) {
            throw ModelException.permanent("the prompt holds a picture, but this model reads text only");
        }
        return Answer.text("A");
    }

    @Override
    public List<Reply> answerAll(List<Request> requests) {
        return requests.stream()
                .skip(1)
                .map(request -> (Reply) new Reply.Answered(Answer.text("A")))
                .toList();
    }

    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) {
        return choices.stream().skip(1).map(choice -> new LogLikelihood(-1, 1)).toList();
    }

    @Override
    public void close() {}
}
