package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Devices;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TowerTest {

    private static final SystemConfig SYSTEM = SmallSystem.get();

    @TempDir
    private Path folder;

    @Test
    void aSystemThatFindsItsEncoderEndsInTheBytesOfOneThatTrainedItsOwn() throws Exception {
        Bench alone = train("alone", Optional.empty());
        Bench first = train("first", Optional.of(folder.resolve("shared")));
        Bench second = train("second", Optional.of(folder.resolve("shared")));

        assertThat(first.lines()).isEmpty();
        assertThat(second.lines())
                .singleElement()
                .asString()
                .startsWith("takes the encoder that was trained before: tower-");
        for (String file : List.of("weights.safetensors", "train_log.ndjson", "vocab.json", "complete.json")) {
            assertThat(second.checkpoint().resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(alone.checkpoint().resolve(file));
        }
        assertThat(second.steps()).isEqualTo(alone.steps());
    }

    @Test
    void anotherFirstStageIsAnotherEncoder() {
        SystemConfig longer = SmallSystem.with("steps: 14", "steps: 15");
        SystemConfig other = SmallSystem.with("steps: 13", "steps: 15");

        assertThat(tower(longer)).isNotEqualTo(tower(SYSTEM));
        assertThat(tower(other)).isEqualTo(tower(SYSTEM));
    }

    @Test
    void whatIsLeftIsWhole() throws Exception {
        train("first", Optional.of(folder.resolve("shared")));

        try (var left = Files.list(folder.resolve("shared"))) {
            Path lock = folder.resolve("shared").resolve(tower(SYSTEM).getFileName() + ".lock");
            assertThat(left).containsExactlyInAnyOrder(tower(SYSTEM), lock);
        }
        assertThat(Files.getPosixFilePermissions(tower(SYSTEM)))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("shared")));
    }

    @Test
    void anEncoderThatWasChangedIsToldTrainedAnewAndReplaced() throws Exception {
        Bench first = train("first", Optional.of(folder.resolve("shared")));
        Path weights = tower(SYSTEM).resolve("weights.safetensors");
        byte[] whole = Files.readAllBytes(weights);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, damaged.length - 1000, damaged.length, (byte) 0);
        Files.write(weights, damaged);

        Bench second = train("second", Optional.of(folder.resolve("shared")));

        assertThat(second.lines())
                .containsExactly(
                        "trains its own encoder: " + tower(SYSTEM) + " is not as it was left, and will be replaced");
        assertThat(second.checkpoint().resolve("weights.safetensors"))
                .hasSameBinaryContentAs(first.checkpoint().resolve("weights.safetensors"));
        assertThat(weights).hasBinaryContent(whole);
    }

    @Test
    void aTrainingThatWasKilledWhileItLeftItsEncoderLeavesNothing() throws Exception {
        Path half = Files.createDirectories(
                folder.resolve("shared").resolve(tower(SYSTEM).getFileName() + ".new"));
        Files.writeString(half.resolve("weights.safetensors"), "half");

        train("next", Optional.of(folder.resolve("shared")));

        assertThat(half).doesNotExist();
        assertThat(tower(SYSTEM)).isDirectory();
    }

    @Test
    void whatAGpuTrainedIsSharedAmongItsLikeAlone() throws Exception {
        train("processor", Optional.of(folder.resolve("shared")));
        Placement gpu = Placement.on(new Placement.Gpu(0, "NVIDIA H200"));

        Bench bench = bench("gpu", Optional.of(folder.resolve("shared")));
        new Trainer(SYSTEM, bench, gpu).train();

        assertThat(bench.lines()).isEmpty();
        assertThat(folder.resolve("shared/NVIDIA-H200").resolve(tower(SYSTEM).getFileName()))
                .isDirectory();
        assertThat(new Devices(bench.checkpoint()).words()).contains("gpu:0 (NVIDIA H200)");
    }

    @Test
    void anEncoderThatTwoDevicesTrainedIsNotShared() throws Exception {
        Bench bench = bench("moved", Optional.of(folder.resolve("shared")));
        new Devices(bench.checkpoint()).add("gpu:0 (NVIDIA H200)", true);
        new Checkpoint(bench.checkpoint())
                .save(new Checkpoint.Progress(Taught.recipe(SYSTEM, 7), 1, Weights.NONE, Weights.NONE));

        new Trainer(SYSTEM, bench).train();

        assertThat(new Devices(bench.checkpoint()).words()).contains("gpu:0 (NVIDIA H200), then cpu");
        assertThat(tower(SYSTEM)).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndHindersNoTraining() throws Exception {
        Path shared = Files.writeString(folder.resolve("shared"), "a file in the place of the folder");

        Bench bench = train("alone", Optional.of(shared));

        assertThat(bench.lines())
                .containsExactly("shares its encoder with no other training: " + shared + ": this exists already");
        assertThat(new Checkpoint(bench.checkpoint()).isComplete()).isTrue();
    }

    private Path tower(SystemConfig system) {
        return Tower.of(system, 7, folder.resolve("shared")).folder();
    }

    private Bench train(String name, Optional<Path> shared) throws Exception {
        Bench bench = bench(name, shared);
        new Trainer(SYSTEM, bench).train();
        return bench;
    }

    private Bench bench(String name, Optional<Path> shared) throws Exception {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        return new Bench(checkpoint, shared, new ArrayList<>(), new ArrayList<>());
    }

    private record Bench(Path checkpoint, Optional<Path> shared, List<TrainingStep> steps, List<String> lines)
            implements Workshop {

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
        public void progress(TrainingStep step) {
            steps.add(step);
        }

        @Override
        public void say(String line) {
            lines.add(line);
        }
    }
}
