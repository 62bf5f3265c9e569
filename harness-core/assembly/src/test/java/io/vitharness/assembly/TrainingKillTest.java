package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training whose process is killed in the middle of a stage: one line says so and names the log, and the run that is
 * resumed ends in the bytes of an unbroken training.
 */
class TrainingKillTest {

    /** Saved at steps 5, 10 and 110: what is killed after step 120 goes on with the optimiser's moments. */
    private static final String SUITE = """
        suite: kill-training
        workspace: %s
        models:
          - name: llava-tiny
            plugin: tensorflow
            config: { system: llava, preset: tiny, steps: { vision: 5, align: 5, instruct: 115 } }
        benchmarks:
          - { name: mmbench, plugin: mmbench, synthetic: { kind: mmbench, samples: 4 }, limits: { unread: 100%% } }
        """;

    private static final String LAST_STEP_BEFORE_THE_KILL = "\"step\":120,";

    @TempDir
    Path folder;

    @Test
    void aKilledTrainingIsToldAndEndsInTheBytesOfAnUnbrokenOne() throws Exception {
        HarnessProcess harness = new HarnessProcess(folder);
        suite("whole");
        suite("broken");
        HarnessProcess.Ended whole = harness.run("train", "whole.yaml", "--quiet");
        assertThat(whole.exit()).as(whole.said()).isZero();

        HarnessProcess.Ended killed = harness.runAndMeddle(this::killTheTraining, run("broken.yaml"));

        assertThat(killed.exit()).as(killed.said()).isEqualTo(4);
        assertThat(killed.said().lines().filter(line -> line.contains("training stopped before its end")))
                .singleElement()
                .asString()
                .contains("the model's process ended with status 137; its log is ")
                .contains("training.log; a resumed run goes on from the last checkpoint");
        assertThat(file("broken", "training.log")).isRegularFile();

        HarnessProcess.Ended resumed = harness.run("resume", "runs/one", "--no-site", "--quiet");

        // so short a training cannot prove that it learnt: an incomplete run is as good as a complete one
        assertThat(resumed.exit()).as(resumed.said()).isBetween(0, 1);
        for (String name : List.of("weights.safetensors", "train_log.ndjson", "vocab.json", "model.json")) {
            assertThat(file("broken", name)).as(name).hasSameBinaryContentAs(file("whole", name));
        }
    }

    private void suite(String workspace) throws IOException {
        Files.writeString(folder.resolve(workspace + ".yaml"), SUITE.formatted(workspace));
    }

    private static String[] run(String suite) {
        return new String[] {"run", suite, "--runs", "runs", "--run-id", "one", "--no-site", "--quiet"};
    }

    /** Kills the child of the harness once it has told of the step. */
    private void killTheTraining(Process harness) throws IOException, InterruptedException {
        // a quiet harness tells of steps in a file alone, so that file is looked at again and again
        while (harness.isAlive() && !hasTold()) {
            Thread.sleep(20);
        }
        assertThat(harness.children().toList())
                .singleElement()
                .satisfies(training -> assertThat(training.destroyForcibly()).isTrue());
    }

    private boolean hasTold() throws IOException {
        List<Path> curves = found("broken", "curve.ndjson");
        return curves.size() == 1 && Files.readString(curves.get(0)).contains(LAST_STEP_BEFORE_THE_KILL);
    }

    private Path file(String workspace, String name) throws IOException {
        List<Path> found = found(workspace, name);
        assertThat(found).as(name + " in " + workspace).hasSize(1);
        return found.get(0);
    }

    /** Files of that name in the checkpoints of a workspace; encoders that several trainings share lie beside those. */
    private List<Path> found(String workspace, String name) throws IOException {
        Path checkpoints = folder.resolve(workspace).resolve("checkpoints");
        if (!Files.isDirectory(checkpoints)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.filter(file -> file.endsWith(name) && !file.startsWith(checkpoints.resolve("shared")))
                    .toList();
        }
    }
}
