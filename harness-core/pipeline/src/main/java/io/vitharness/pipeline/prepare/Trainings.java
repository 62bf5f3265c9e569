package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.report.RunFolder;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The checkpoints of a run's models: several are trained at a time, each in a process of its own, or one when it is asked for. */
public final class Trainings {

    private static final int PATIENCE_SECONDS = 10;

    private final Training training;
    private final RunFolder run;
    private final RunListener events;
    private final Map<String, Future<Path>> tried = new HashMap<>();
    private final Set<ModelException> told = ConcurrentHashMap.newKeySet();

    public Trainings(Training training, RunFolder run, RunListener events) {
        this.training = training;
        this.run = run;
        this.events = events;
    }

    /** Tries all of them, so many at a time; {@link #checkpoint} tells how each went. */
    public void tryAll(List<PlannedModel> models, int atATime) throws InterruptedException {
        ExecutorService lanes = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<Path>> ends =
                    lanes.invokeAll(models.stream().map(this::work).toList());
            for (int i = 0; i < ends.size(); i++) {
                tried.put(models.get(i).name(), ends.get(i));
            }
        } finally {
            lanes.shutdownNow();
            lanes.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS); // children of a stopped run end with it
        }
    }

    /** The folder of a model's checkpoint; trains it now where that was not tried. */
    public Path checkpoint(PlannedModel model) throws IOException, InterruptedException, ModelException {
        Future<Path> end = tried.get(model.name());
        if (end == null) {
            return training.train(model, run);
        }
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw fault(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Whether a fault was told when it happened, beside other trainings. */
    public boolean isTold(ModelException fault) {
        return told.contains(fault);
    }

    private Callable<Path> work(PlannedModel model) {
        return () -> {
            try {
                return training.train(model, run);
            } catch (ModelException e) {
                told.add(e);
                events.on(new Event.ModelFailed(model.name(), String.valueOf(e.getMessage())));
                throw e;
            }
        };
    }

    private static ModelException fault(Throwable cause) throws IOException {
        if (cause instanceof ModelException fault) {
            return fault;
        }
        if (cause instanceof IOException fault) {
            throw fault;
        }
        throw new IllegalStateException(cause);
    }
}
