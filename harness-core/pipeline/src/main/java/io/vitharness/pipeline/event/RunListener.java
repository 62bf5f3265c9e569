package io.vitharness.pipeline.event;

/** Hears what happens in a run. Called from many threads, one call at a time; whatever it throws is logged and forgotten. */
@FunctionalInterface
public interface RunListener {

    void on(Event event);
}
