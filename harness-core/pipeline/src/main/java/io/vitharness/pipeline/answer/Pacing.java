package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.suite.Retries;
import io.vitharness.spi.model.ModelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** How failing requests are tried again: the rules of a run, its shared budget, its clock. Safe from many threads. */
public final class Pacing {

    /** Waits; replaced in tests. */
    @FunctionalInterface
    public interface Pause {
        void sleep(Duration wait) throws InterruptedException;
    }

    private final Retries retries;
    private final AtomicInteger budget;
    private final LongSupplier nanoTime;
    private final Pause pause;

    public Pacing(Retries retries, LongSupplier nanoTime, Pause pause) {
        this.retries = retries;
        this.budget = new AtomicInteger(retries.budget());
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    void sleep(Duration wait) throws InterruptedException {
        pause.sleep(wait);
    }

    /**
     * How long to wait before the next try; empty when there must be none: tries or budget are used up, the fault is
     * not of the passing kind, or the server asks for a longer wait than the suite allows.
     */
    Optional<Duration> next(ModelException fault, int triesSoFar) {
        boolean passing = fault.kind() == ModelException.Kind.BUSY || fault.kind() == ModelException.Kind.TEMPORARY;
        Duration wait = fault.retryAfter().orElseGet(() -> backOff(triesSoFar));
        boolean allowed = passing && triesSoFar < retries.tries() && wait.compareTo(retries.longestWait()) <= 0;
        return allowed && budget.getAndDecrement() > 0 ? Optional.of(wait) : Optional.empty();
    }

    // half a second, doubled with each try, at most eight: the schedule of the openai-python client
    private static Duration backOff(int triesSoFar) {
        return Duration.ofMillis(Math.min(8000, 500L << Math.min(triesSoFar - 1, 4)));
    }
}
