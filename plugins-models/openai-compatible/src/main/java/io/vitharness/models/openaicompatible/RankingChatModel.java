package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.util.List;

/** A model behind a server that was seen to rank given answers rightly. Safe from many threads. */
record RankingChatModel(ChatModel chat, Rung rung) implements RankingModel {

    @Override
    public ModelCard card() {
        return chat.card();
    }

    @Override
    public Capabilities capabilities() {
        return chat.capabilities();
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        return chat.answer(request);
    }

    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices)
            throws ModelException, InterruptedException {
        return rung.rank(prompt, choices);
    }

    @Override
    public void close() {
        chat.close();
    }
}
