package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.event.Event;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts one ask to a model until it is answered or given up. Safe from many threads. */
final class Asker {

    /** A fault that is always the same is not a passing one; being told to wait is no fault. */
    private static final int SAME_FAULT = 3;

    private final String name;
    private final Model model;
    private final ModelBoundary boundary;
    private final Gate gate;
    private final Pacing pacing;

    Asker(String name, Model model, ModelBoundary boundary, Gate gate, Pacing pacing) {
        this.name = name;
        this.model = model;
        this.boundary = boundary;
        this.gate = gate;
        this.pacing = pacing;
    }

    /** Tries until there is an answer or a final fault. */
    Asked ask(Ask ask) throws InterruptedException {
        return again(ask, Asked.none());
    }

    /** Goes on after the tries that were made already. */
    Asked again(Ask ask, Asked before) throws InterruptedException {
        Asked asked = before;
        Map<String, Integer> faults = new HashMap<>();
        while (true) {
            asked = once(ask, asked);
            if (asked.fault().isEmpty()) {
                return asked;
            }
            ModelException fault = asked.fault().get();
            Optional<Duration> wait = pacing.next(fault, asked.tries());
            boolean same = fault.kind() != ModelException.Kind.BUSY
                    && faults.merge(String.valueOf(fault.getMessage()), 1, Integer::sum) >= SAME_FAULT;
            if (wait.isEmpty() || same) {
                return asked;
            }
            boundary.events().on(new Event.Waiting(name, wait.get(), String.valueOf(fault.getMessage())));
            asked = asked.waited(sleep(wait.get()));
        }
    }

    private Asked once(Ask ask, Asked before) throws InterruptedException {
        long queued = pacing.now();
        gate.enter();
        long started = pacing.now();
        try {
            Answer answer = boundary.call("answer", () -> ask.put(model));
            gate.good();
            return before.waited(started - queued).answered(answer, pacing.now() - started);
        } catch (ModelException fault) {
            if (fault.kind() == ModelException.Kind.BUSY) {
                gate.busy();
            }
            return before.waited(started - queued).failed(fault);
        } finally {
            gate.leave();
        }
    }

    private long sleep(Duration wait) throws InterruptedException {
        long before = pacing.now();
        pacing.sleep(wait);
        return pacing.now() - before;
    }
}
