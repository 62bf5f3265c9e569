package io.vitharness.pipeline.event;

import io.vitharness.pipeline.store.Journal;
import io.vitharness.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/** Writes every event but the single answers as a line of {@code events.ndjson}. */
public final class EventLog implements RunListener, AutoCloseable {

    private final Journal journal;
    private final Clock clock;

    public EventLog(Path file, Clock clock) throws IOException {
        this.journal = Journal.open(file, "{\"schema\":\"vit-harness/events/1\"}");
        this.clock = clock;
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Answered || event instanceof Event.Trained) {
            return; // predictions and training curves have files of their own
        }
        try {
            journal.append(Json.line(
                    new Line(clock.instant().toString(), event.getClass().getSimpleName(), event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private record Line(String at, String event, Event of) {}
}
