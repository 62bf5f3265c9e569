package io.vitharness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.pipeline.event.Event;
import io.vitharness.spi.model.TrainingStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long now;

    @Test
    void eachOfTwoTrainingsHasItsOwnPace() {
        Progress progress = progress(false);
        progress.on(new Event.TrainingStarted("first", "0123456789abcdef"));
        progress.on(new Event.TrainingStarted("second", "0123456789abcdef"));
        progress.on(step("first", 1));
        progress.on(step("second", 1));

        now += 10 * SECOND;
        progress.on(step("first", 21));
        progress.on(step("second", 41));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("train first align  loss 0.5000  21/100, 21 %, 2.1/s, 37 s left")
                .contains("train second align  loss 0.5000  41/100, 41 %, 4.1/s, 14 s left");
    }

    @Test
    void aTerminalDrawsTheTrainingThatBeganFirst() {
        Progress progress = progress(true);
        for (String model : new String[] {"first", "second"}) {
            progress.on(new Event.TrainingStarted(model, "0123456789abcdef"));
            progress.on(step(model, 1));
        }

        now += SECOND;
        progress.on(step("second", 20));
        assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("20/100");

        progress.on(new Event.TrainingFinished("first", Duration.ofSeconds(1)));
        progress.on(step("second", 30));
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("30/100");
    }

    private static Event.Trained step(String model, int step) {
        return new Event.Trained(model, new TrainingStep("align", step, 100, Map.of("loss", 0.5)));
    }

    private Progress progress(boolean isLive) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Progress(new Console(out, out, isLive), () -> now);
    }
}
