package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {

    private static final SystemConfig SYSTEM = SmallSystem.get();
    private static final int STEPS_PER_SAVE = 5;

    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void trainUnbroken() throws Exception {
        new Trainer(SYSTEM, new TestWorkshop(whole), STEPS_PER_SAVE).train();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 14, 24, 36})
    void aBrokenTrainingThatGoesOnEndsInTheBytesOfAnUnbrokenOne(int brokenAt) throws Exception {
        Trainer first = new Trainer(SYSTEM, new Breaking(folder, brokenAt), STEPS_PER_SAVE);
        assertThatThrownBy(first::train).isInstanceOf(InterruptedException.class);
        assertThat(new Checkpoint(folder).isComplete()).isFalse();

        new Trainer(SYSTEM, new TestWorkshop(folder), STEPS_PER_SAVE).train();

        for (String file :
                List.of("weights.safetensors", "train_log.ndjson", "vocab.json", "model.json", "complete.json")) {
            assertThat(folder.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    @Test
    void aBrokenTrainingOfAnotherRecipeIsNotGoneOnWith() throws Exception {
        Trainer first = new Trainer(SYSTEM, new Breaking(folder, 24), STEPS_PER_SAVE);
        assertThatThrownBy(first::train).isInstanceOf(InterruptedException.class);
        Checkpoint checkpoint = new Checkpoint(folder);
        Checkpoint.Progress saved = checkpoint.progress().orElseThrow();
        checkpoint.save(new Checkpoint.Progress("other lessons", saved.steps(), saved.weights(), saved.moments()));

        Told told = new Told(folder, new ArrayList<>());
        new Trainer(SYSTEM, told, STEPS_PER_SAVE).train();

        assertThat(told.lines())
                .containsExactly("trains afresh: the training that was broken off in " + folder
                        + " has another recipe; the system, its lessons, their words or the seed were others");
        assertThat(folder.resolve("train_log.ndjson")).hasSameBinaryContentAs(whole.resolve("train_log.ndjson"));
        assertThat(checkpoint.weightsHash()).isEqualTo(new Checkpoint(whole).weightsHash());
    }

    @Test
    void aFinishedModelIsLeftAloneUnlessItsRecipeIsAnother() throws Exception {
        for (String file : List.of("weights.safetensors", "model.json", "vocab.json", "complete.json")) {
            Files.copy(whole.resolve(file), folder.resolve(file));
        }
        Told told = new Told(folder, new ArrayList<>());
        new Trainer(SYSTEM, told).trainUnlessDone();
        assertThat(folder.resolve("train_log.ndjson")).doesNotExist();

        String model = Files.readString(folder.resolve("model.json"));
        Files.writeString(folder.resolve("model.json"), model.replaceAll("taught [0-9a-f]{64}", "taught nothing"));
        new Trainer(SYSTEM, told).trainUnlessDone();

        assertThat(told.lines())
                .singleElement()
                .asString()
                .startsWith("trains afresh: the model in " + folder + " has another recipe; ");
        assertThat(folder.resolve("model.json")).hasSameBinaryContentAs(whole.resolve("model.json"));
    }

    @Test
    void aCompleteCheckpointHoldsAllWeightsOfAllStages() throws Exception {
        Checkpoint checkpoint = new Checkpoint(whole);

        assertThat(checkpoint.isComplete()).isTrue();
        assertThat(checkpoint.weights().byName().keySet())
                .anyMatch(name -> name.startsWith("vision."))
                .anyMatch(name -> name.startsWith("dense."))
                .anyMatch(name -> name.startsWith("adapter."))
                .anyMatch(name -> name.startsWith("lm."))
                .noneMatch(name -> name.startsWith("adam."));
        assertThat(checkpoint.size().trainable()).isEqualTo(checkpoint.size().parameters());
        assertThat(checkpoint.size().byStage().keySet())
                .containsExactlyElementsOf(
                        SmallSystem.get().stages().stream().map(Stage::name).toList());
        assertThat(checkpoint.size().byStage().values())
                .allSatisfy(count ->
                        assertThat(count).isBetween(1L, checkpoint.size().trainable()));
        assertThat(whole.resolve("training.safetensors")).doesNotExist();
    }

    @Test
    void weightsThatWereTouchedSinceAreRefused() throws Exception {
        for (String file : List.of("weights.safetensors", "complete.json")) {
            Files.copy(whole.resolve(file), folder.resolve(file));
        }
        Files.write(folder.resolve("weights.safetensors"), new byte[] {0}, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> new Checkpoint(folder).weights())
                .hasMessageStartingWith(folder.resolve("weights.safetensors") + " was changed since training: ")
                .hasMessageEndingWith("; delete the folder " + folder + " to train anew");
    }

    @Test
    void weightsThatWereDeletedSinceAreTold() throws Exception {
        Files.copy(whole.resolve("complete.json"), folder.resolve("complete.json"));

        assertThatThrownBy(() -> new Checkpoint(folder).weights())
                .hasMessage(folder.resolve("weights.safetensors") + " is not there any more; delete the folder "
                        + folder + " to train anew");
    }

    @Test
    void wordsThatWereTouchedSinceAreRefused() throws Exception {
        Files.copy(whole.resolve("complete.json"), folder.resolve("complete.json"));
        Files.writeString(folder.resolve("vocab.json"), "[\"<unk>\", \"<eos>\", \"<answer>\", \"a\"]");

        assertThatThrownBy(() -> new Checkpoint(folder).words())
                .hasMessageStartingWith(folder.resolve("vocab.json") + " was changed since training: ");
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
    void theSameSeedTrainsTheSameBytesInHundredsOfSteps(@TempDir Path other) throws Exception {
        trainTwice(SYSTEM.withSteps(Map.of("vision", 60, "align", 60, "instruct", 90)), other);
    }

    @Test
    @Tag("long")
    void theSameSeedTrainsTheSameBytesOfATinySystemInItsOwnThreads(@TempDir Path other) throws Exception {
        SystemConfig system = Systems.get("llava", "tiny");

        trainTwice(system.withSteps(Map.of("vision", 60, "align", 60, "instruct", 90)), other);
    }

    private void trainTwice(SystemConfig system, Path other) throws Exception {
        new Trainer(system, new TestWorkshop(folder)).train();
        new Trainer(system, new TestWorkshop(other)).train();

        for (String file : List.of("weights.safetensors", "train_log.ndjson")) {
            assertThat(other.resolve(file)).as(file).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void anotherSeedTrainsOtherWeights() throws Exception {
        new Trainer(SYSTEM, new Breaking(folder, Integer.MAX_VALUE)).train();

        assertThat(new Checkpoint(folder).weightsHash()).isNotEqualTo(new Checkpoint(whole).weightsHash());
    }

    /** Keeps what it is told. */
    private record Told(Path checkpoint, List<String> lines) implements Workshop {

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
            return 7;
        }

        @Override
        public void progress(TrainingStep step) {}

        @Override
        public void say(String line) {
            lines.add(line);
        }
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
