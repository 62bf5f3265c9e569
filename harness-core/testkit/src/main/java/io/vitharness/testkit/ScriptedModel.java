package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that answers by a rule of the test's and remembers what it was asked. Takes everything; may be shared. */
public final class ScriptedModel implements Model {

    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    /** What the model says to a request. */
    @FunctionalInterface
    public interface Script {
        Answer answer(Request request) throws ModelException, InterruptedException;
    }

    public ScriptedModel(Script script) {
        this.script = script;
    }

    /** Says the same to everything. */
    public static ScriptedModel saying(String text) {
        return new ScriptedModel(request -> Answer.text(text));
    }

    /** Every request that arrived, in order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How often it was closed. */
    public int timesClosed() {
        return closed.get();
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("scripted", "scripted");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        requests.add(request);
        return script.answer(request);
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
