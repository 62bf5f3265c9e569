package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.pipeline.suite.ModelEntry.Isolation;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Opens models, in this process or in one of their own. */
public final class Opening {

    private final Site site;
    private final RunListener events;
    private final LongSupplier nanoTime;

    public Opening(Site site, RunListener events, LongSupplier nanoTime) {
        this.site = site;
        this.events = events;
        this.nanoTime = nanoTime;
    }

    /** Opens one model; {@code checkpoint} is its own folder. */
    public Model open(PlannedModel model, Path checkpoint) throws ModelException, InterruptedException, IOException {
        Files.createDirectories(checkpoint);
        long started = nanoTime.getAsLong();
        Consumer<String> lines = line -> events.on(new Event.Said(model.name(), line));
        Model opened = model.entry().isolation() == Isolation.PROCESS
                ? ProcessModel.open(() -> start(model, checkpoint), lines)
                : ProviderBoundary.open(model.plugin(), model.config(), bench(model, checkpoint, lines));
        events.on(new Event.ModelOpened(
                model.name(), opened.card().device(), Duration.ofNanos(nanoTime.getAsLong() - started)));
        return opened;
    }

    private Child start(PlannedModel model, Path checkpoint) throws IOException {
        Path log = checkpoint.resolve("process.log");
        return Child.start(
                site.child(),
                log,
                site.order(
                        Order.SERVE, model, checkpoint, model.record().recipe().orElse("")));
    }

    private Bench bench(PlannedModel model, Path checkpoint, Consumer<String> lines) {
        return new Bench(model.device(), site.threads(), checkpoint, site.seed(), step -> {}, lines);
    }

    /** The folder of a model that is not trained. */
    public Path scratch(PlannedModel model) {
        return site.workspace().resolve("models").resolve(model.entry().name());
    }
}
