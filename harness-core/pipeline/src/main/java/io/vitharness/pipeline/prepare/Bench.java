package io.vitharness.pipeline.prepare;

import io.vitharness.spi.Device;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The workshop that providers are handed: plain values and two places to report to. */
public record Bench(
        Device device, int threads, Path checkpoint, long seed, Consumer<TrainingStep> steps, Consumer<String> lines)
        implements Workshop {

    @Override
    public Optional<Path> shared() {
        return Optional.of(checkpoint.resolveSibling("shared"));
    }

    @Override
    public void progress(TrainingStep step) {
        steps.accept(step);
    }

    @Override
    public void say(String line) {
        lines.accept(line);
    }
}
