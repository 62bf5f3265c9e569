package io.vitharness.pipeline.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vitharness.report.Ledger;
import io.vitharness.spi.model.TrainingStep;
import java.nio.file.Path;
import java.time.Duration;

/** Something that happened in a run; told to every {@link RunListener} and written to {@code events.ndjson}. */
public sealed interface Event {

    record RunStarted(String run, @JsonIgnore Path folder, int cells, int requests) implements Event {}

    /** A checkpoint with this recipe is there already. */
    record TrainingReused(String model, String recipe) implements Event {}

    record TrainingStarted(String model, String recipe) implements Event {}

    record Trained(String model, TrainingStep step) implements Event {}

    record TrainingFinished(String model, Duration took) implements Event {}

    record ModelOpened(String model, String device, Duration took) implements Event {}

    /** A model could not be trained or opened; its cells are model errors. */
    record ModelFailed(String model, String because) implements Event {}

    /** A plugin broke a promise; what it was asked is a model error, the rest goes on. */
    record PluginBroke(String fault) implements Event {}

    /** A cell that the opened model cannot do. */
    record Skipped(String model, String benchmark, String because) implements Event {}

    /** What a plugin wants the user to know. */
    record Said(String source, String line) implements Event {}

    /** Answering begins; {@code before} answers are stored already. */
    record CellStarted(String cell, int before, int total) implements Event {}

    /** One more sample has its prediction. */
    record Answered(String cell, int done, int total, boolean failed) implements Event {}

    record Waiting(String model, Duration delay, String because) implements Event {}

    record CellAnswered(String cell, int total, int failed, Duration took) implements Event {}

    record CellScored(String cell, Ledger ledger) implements Event {}

    record ReportWritten(@JsonIgnore Path report, boolean complete) implements Event {}

    /** The run ended before its work was done; {@code resume} is the command that goes on. */
    record Stopped(String because, String resume) implements Event {}
}
