package io.vitharness.cli;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.report.Json;

/** Tells a run as JSON, one event a line, for programs. */
record JsonProgress(Console console) implements RunListener {

    private record Line(String event, Event of) {}

    @Override
    public void on(Event event) {
        console.say(Json.line(new Line(event.getClass().getSimpleName(), event)));
    }
}
