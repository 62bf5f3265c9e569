package io.vitharness.pipeline.prepare;

import io.vitharness.report.ModelFacts;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model in a process of its own, asked one request at a time. When the process dies the request under way is a model
 * error and the next one starts it anew; three deaths without an answer between them end the model.
 */
class ProcessModel implements Model {

    /** Starts the child and waits until it has opened the model. */
    @FunctionalInterface
    interface Starter {
        Child start() throws IOException;
    }

    /** A model that can also rank. */
    static final class Ranking extends ProcessModel implements RankingModel {

        Ranking(Starter starter, Child child, Message.Opened opened, Consumer<String> lines) {
            super(starter, child, opened, lines);
        }

        @Override
        public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices)
                throws ModelException, InterruptedException {
            return ask(prompt, Optional.empty(), choices).likelihoods();
        }
    }

    private static final int DEATHS = 3;

    private final Starter starter;
    private final Message.Opened opened;
    private final Consumer<String> lines;
    private Child child;
    private int deaths;

    private ProcessModel(Starter starter, Child child, Message.Opened opened, Consumer<String> lines) {
        this.starter = starter;
        this.child = child;
        this.opened = opened;
        this.lines = lines;
    }

    static Model open(Starter starter, Consumer<String> lines) throws ModelException, InterruptedException {
        try {
            Child child = starter.start();
            Message.Opened opened = awaitOpened(child, lines);
            return opened.ranking()
                    ? new Ranking(starter, child, opened, lines)
                    : new ProcessModel(starter, child, opened, lines);
        } catch (IOException e) {
            throw ModelException.gone("a process for the model could not be started: " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static Message.Opened awaitOpened(Child child, Consumer<String> lines)
            throws IOException, ModelException, InterruptedException {
        Message message = reply(child, lines);
        if (message instanceof Message.Opened opened) {
            return opened;
        }
        throw ModelException.gone("the model's process sent '" + message + "' where it should have opened the model");
    }

    private static Message reply(Child child, Consumer<String> lines)
            throws IOException, ModelException, InterruptedException {
        for (Optional<Message> next = child.next(); next.isPresent(); next = child.next()) {
            if (next.get() instanceof Message.Failed failed) {
                throw Wire.fault(failed);
            }
            if (!(next.get() instanceof Message.Say say)) {
                return next.get();
            }
            lines.accept(say.line());
        }
        throw ModelException.permanent(child.obituary());
    }

    @Override
    public ModelCard card() {
        ModelFacts facts = opened.facts();
        return new ModelCard(
                facts.system(),
                facts.engine(),
                facts.engineVersion(),
                facts.identity(),
                facts.parameters(),
                facts.trainable(),
                facts.device() + ", in a process of its own",
                facts.details());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(opened.picturesPerPrompt(), opened.reads(), opened.gives(), opened.multiTurn(), 1);
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        return ask(request.prompt(), Optional.of(request.decoding()), List.of());
    }

    final synchronized Answer ask(Prompt prompt, Optional<io.vitharness.spi.Decoding> decoding, List<String> choices)
            throws ModelException, InterruptedException {
        try {
            revive();
            child.send(Wire.question(prompt, decoding, choices));
            Message message = reply(child, lines);
            deaths = 0;
            return Wire.answer((Message.Answered) message);
        } catch (IOException e) {
            throw ModelException.permanent("the model's process could not be reached: " + child.obituary())
                    .causedBy(e);
        }
    }

    private void revive() throws IOException, ModelException, InterruptedException {
        if (child.isAlive()) {
            return;
        }
        if (++deaths >= DEATHS) {
            throw ModelException.gone(child.obituary() + "; it died " + DEATHS + " times in a row");
        }
        child = starter.start();
        awaitOpened(child, lines);
    }

    @Override
    public synchronized void close() {
        child.close();
    }
}
