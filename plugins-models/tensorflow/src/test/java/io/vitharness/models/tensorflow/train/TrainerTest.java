package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {

    private static final SystemConfig SYSTEM = SmallSystem.get();
    private static final int STEPS_PER_SAVE = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10, 14, 24, 36})
    void aBrokenTrainingThatGoesOnEndsInTheBytesOfAnUnbrokenOne(int brokenAt) throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        new Trainer(SYSTEM, new TestWorkshop(whole), STEPS_PER_SAVE).train();

        Trainer first = new Trainer(SYSTEM, new Breaking(broken, brokenAt), STEPS_PER_SAVE);
        assertThatThrownBy(first::train).isInstanceOf(InterruptedException.class);
        assertThat(new Checkpoint(broken).isComplete()).isFalse();
        new Trainer(SYSTEM, new TestWorkshop(broken), STEPS_PER_SAVE).train();

        for (String file :
                List.of("weights.safetensors", "train_log.ndjson", "vocab.json", "model.json", "complete.json")) {
            assertThat(broken.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    @Test
    void aCompleteCheckpointHoldsAllWeightsOfAllStages() throws Exception {
        TestWorkshop workshop = new TestWorkshop(folder);

        new Trainer(SYSTEM, workshop).train();

        Checkpoint checkpoint = new Checkpoint(folder);
        assertThat(checkpoint.isComplete()).isTrue();
        assertThat(checkpoint.weights().byName().keySet())
                .anyMatch(name -> name.startsWith("vision."))
                .anyMatch(name -> name.startsWith("dense."))
                .anyMatch(name -> name.startsWith("adapter."))
                .anyMatch(name -> name.startsWith("lm."))
                .noneMatch(name -> name.startsWith("adam."));
        assertThat(checkpoint.size().trainable()).isEqualTo(checkpoint.size().parameters());
        assertThat(folder.resolve("training.safetensors")).doesNotExist();
    }

    @Test
    void theCurveCountsOverAllStages() throws Exception {
        TestWorkshop workshop = new TestWorkshop(folder);

        new Trainer(SYSTEM, workshop).train();

        assertThat(workshop.steps())
                .extracting(step -> step.stage() + " " + step.step() + "/" + step.steps())
                .containsExactly(
                        "vision 10/39",
                        "vision 14/39",
                        "align 24/39",
                        "align 26/39",
                        "instruct 36/39",
                        "instruct 39/39");
        assertThat(workshop.steps().get(0).values()).containsOnlyKeys("accuracy", "gradient", "loss", "rate");
    }

    @Test
    void anotherSeedTrainsOtherWeights() throws IOException, InterruptedException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));

        new Trainer(SYSTEM, new TestWorkshop(one)).train();
        new Trainer(SYSTEM, new Breaking(two, Integer.MAX_VALUE)).train();

        assertThat(new Checkpoint(one).weightsHash()).isNotEqualTo(new Checkpoint(two).weightsHash());
    }

    /** Interrupts its own thread once a step was reported, as a user who stops; seed 8 where it never does. */
    private record Breaking(Path checkpoint, int at) implements Workshop {

        @Override
        public Device device() {
            return new Device(Device.Kind.CPU, 0);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public long seed() {
            return at == Integer.MAX_VALUE ? 8 : 7;
        }

        @Override
        public void progress(TrainingStep step) {
            if (step.step() >= at) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void say(String line) {}
    }
}
