package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.time.Duration;

/** Takes a given time for every answer of the model that it wraps; stops at once when interrupted. */
public final class SlowModel implements Model {

    private final Model inner;
    private final Duration pause;

    public SlowModel(Model inner, Duration pause) {
        this.inner = inner;
        this.pause = pause;
    }

    @Override
    public ModelCard card() {
        return inner.card();
    }

    @Override
    public Capabilities capabilities() {
        return inner.capabilities();
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Thread.sleep(pause.toMillis());
        return inner.answer(request);
    }

    @Override
    public void close() {
        inner.close();
    }
}
