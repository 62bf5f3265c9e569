package io.vitharness.testkit;

import io.vitharness.spi.Device;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workshop in a folder of the test's: the processor, one thread, seed 7; keeps what it was told. */
public final class TestWorkshop implements Workshop {

    private final Path folder;
    private final List<TrainingStep> steps = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public TestWorkshop(Path folder) {
        this.folder = folder;
    }

    /** The training steps that were reported, in order. */
    public List<TrainingStep> steps() {
        return List.copyOf(steps);
    }

    /** The lines that were said, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public Device device() {
        return new Device(Device.Kind.CPU, 0);
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Path checkpoint() {
        return folder;
    }

    @Override
    public long seed() {
        return 7;
    }

    @Override
    public void progress(TrainingStep step) {
        steps.add(step);
    }

    @Override
    public void say(String line) {
        lines.add(line);
    }
}
