package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Fails the first tries of every request, then answers as the model that it wraps. May be shared between threads. */
public final class FlakyModel implements Model {

    private final Model inner;
    private final int failures;
    private final Supplier<ModelException> fault;
    private final Map<Request, Integer> tries = new ConcurrentHashMap<>();

    /** Fails with a passing fault. */
    public FlakyModel(Model inner, int failures) {
        this(
                inner,
                failures,
                () -> ModelException.temporary("the connection was reset, as the flaky model was told to"));
    }

    /** Fails with the given fault, made anew for each failure. */
    public FlakyModel(Model inner, int failures, Supplier<ModelException> fault) {
        this.inner = inner;
        this.failures = failures;
        this.fault = fault;
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
        if (tries.merge(request, 1, Integer::sum) <= failures) {
            throw fault.get();
        }
        return inner.answer(request);
    }

    @Override
    public void close() {
        inner.close();
    }
}
