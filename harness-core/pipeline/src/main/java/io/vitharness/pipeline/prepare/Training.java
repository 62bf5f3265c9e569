package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.pipeline.store.Journal;
import io.vitharness.report.Json;
import io.vitharness.report.RunFolder;
import io.vitharness.report.Timings;
import io.vitharness.report.TrainingHeader;
import io.vitharness.report.TrainingReport;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.TrainingStep;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Makes sure that a model's checkpoint exists: found by its recipe, or trained in a child process that may be killed and resumed. */
public final class Training {

    private static final long LOOKS_EVERY = 200;
    private static final String HEADER = "{\"schema\":\"vit-harness/curve/1\"}";

    private final Site site;
    private final RunListener events;
    private final LongSupplier nanoTime;

    public Training(Site site, RunListener events, LongSupplier nanoTime) {
        this.site = site;
        this.events = events;
        this.nanoTime = nanoTime;
    }

    /** Trains where needed and copies the curve into the run folder; returns the checkpoint's folder. */
    public Path train(PlannedModel model, RunFolder run) throws IOException, ModelException, InterruptedException {
        String recipe = model.record().recipe().orElseThrow();
        Checkpoint checkpoint = Checkpoint.in(site.workspace(), recipe);
        try {
            make(model, checkpoint);
        } catch (IOException e) {
            throw ModelException.permanent("training cannot use its folder " + checkpoint.folder() + ": " + words(e)
                            + "; a resumed run goes on from the last checkpoint")
                    .causedBy(e);
        }
        checkpoint.publish(
                run.training(model.name()),
                new TrainingHeader(
                        TrainingHeader.SCHEMA,
                        model.name(),
                        recipe,
                        checkpoint.done().steps()));
        Checkpoint.Done done = checkpoint.done();
        Json.write(
                run.trainingTime(model.name()),
                new Timings.ModelTiming(model.name(), OptionalDouble.of(done.seconds()), done.peakBytes()));
        return checkpoint.folder();
    }

    private void make(PlannedModel model, Checkpoint checkpoint)
            throws IOException, ModelException, InterruptedException {
        Files.createDirectories(checkpoint.folder());
        try (FileChannel channel =
                        FileChannel.open(checkpoint.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel, model)) {
            if (checkpoint.isDone()) {
                events.on(new Event.TrainingReused(model.name(), checkpoint.recipe()));
            } else {
                run(model, checkpoint, lock);
            }
        }
    }

    private static String words(IOException fault) {
        return fault instanceof AccessDeniedException
                ? fault.getMessage() + " may not be read or written"
                : String.valueOf(fault.getMessage());
    }

    private FileLock lock(FileChannel channel, PlannedModel model) throws IOException, InterruptedException {
        Optional<FileLock> free = free(channel);
        if (free.isEmpty()) {
            events.on(new Event.Said(model.name(), "waiting for another training of the same recipe"));
        }
        while (free.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY);
            free = free(channel);
        }
        return free.get();
    }

    // held by this process it is told by an exception, held by another by nothing
    private static Optional<FileLock> free(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private void run(PlannedModel model, Checkpoint checkpoint, FileLock held)
            throws IOException, ModelException, InterruptedException {
        events.on(new Event.TrainingStarted(model.name(), checkpoint.recipe()));
        long started = nanoTime.getAsLong();
        double before = checkpoint.secondsSpent();
        try (Journal curve = Journal.open(checkpoint.curveFile(), HEADER);
                Child child = Child.start(site.child(), log(checkpoint), site.order(Order.TRAIN, model, checkpoint))) {
            Message.Trained trained = follow(model, child, curve);
            double seconds = before + secondsSince(started);
            int steps = checkpoint.curve().isEmpty() ? 0 : checkpoint.curve().lastKey();
            checkpoint.finish(new Checkpoint.Done(
                    Checkpoint.Done.SCHEMA, checkpoint.recipe(), steps, seconds, trained.peakBytes()));
        } finally {
            if (!checkpoint.isDone() && held.isValid()) {
                checkpoint.spend(before + secondsSince(started));
            }
        }
        events.on(new Event.TrainingFinished(model.name(), Duration.ofNanos(nanoTime.getAsLong() - started)));
    }

    private Message.Trained follow(PlannedModel model, Child child, Journal curve)
            throws IOException, ModelException, InterruptedException {
        for (Optional<Message> next = child.next(); next.isPresent(); next = child.next()) {
            Message message = next.get();
            if (message instanceof Message.Step step) {
                curve.append(Json.line(new TrainingReport.Point(step.stage(), step.step(), step.values())));
                events.on(new Event.Trained(
                        model.name(), new TrainingStep(step.stage(), step.step(), step.steps(), step.values())));
            } else if (message instanceof Message.Say say) {
                events.on(new Event.Said(model.name(), say.line()));
            } else if (message instanceof Message.Failed failed) {
                throw Wire.fault(failed);
            } else if (message instanceof Message.Trained trained) {
                return trained;
            }
        }
        throw ModelException.permanent("training stopped before its end: " + child.obituary()
                + "; a resumed run goes on from the last checkpoint");
    }

    private static Path log(Checkpoint checkpoint) {
        return checkpoint.folder().resolve("training.log");
    }

    private double secondsSince(long started) {
        return Math.round((nanoTime.getAsLong() - started) / 1e6) / 1e3;
    }
}
