package io.vitharness.pipeline.event;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events to several listeners, one at a time; a listener that fails is logged and told the next event all the same. */
public final class Listeners implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RunListener> listeners;

    public Listeners(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void on(Event event) {
        for (RunListener listener : listeners) {
            tell(listener, event);
        }
    }

    private static void tell(RunListener listener, Event event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) { // a listener cannot fail a run
            LOG.warn("a listener failed on {}", event, e);
        }
    }
}
