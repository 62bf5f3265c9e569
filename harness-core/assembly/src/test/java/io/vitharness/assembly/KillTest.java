package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs killed at random moments and resumed: nothing lost, nothing doubled, the same report to the byte. */
class KillTest {

    private static final String SUITE = """
            suite: kill
            cache: false
            models:
              - { name: random, plugin: baselines, config: { kind: random } }
              - { name: longest, plugin: baselines, config: { kind: longest }, control: blind }
            benchmarks:
              - { name: mmbench, plugin: mmbench, synthetic: { kind: mmbench, samples: 150 }, config: { prompt: llava } }
            """;

    @TempDir
    Path folder;

    private long wholeMillis;

    @BeforeEach
    void runUnbroken() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("suite.yaml"), SUITE);
        harness("whole"); // makes the data, warms the disk
        long started = System.nanoTime();
        assertThat(harness("timed")).isZero();
        wholeMillis = (System.nanoTime() - started) / 1_000_000;
    }

    @Test
    void killedRunEndsAsTheUnbrokenOne() throws IOException, InterruptedException {
        kill(4, new SplittableRandom(1));
    }

    @Test
    @Tag("long")
    void hundredKilledRunsEndAsTheUnbrokenOne() throws IOException, InterruptedException {
        kill(100, new SplittableRandom(2));
    }

    private void kill(int times, SplittableRandom random) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            String runs = "killed" + i;
            new HarnessProcess(folder).runAndKill(random.nextLong(wholeMillis), arguments("run", "suite.yaml", runs));
            if (Files.exists(run(runs).resolve("run.json"))) {
                new HarnessProcess(folder)
                        .runAndKill(
                                random.nextLong(wholeMillis),
                                arguments("resume", run(runs).toString(), runs));
            }
            boolean begun = Files.exists(run(runs).resolve("run.json"));
            String[] last =
                    begun ? arguments("resume", run(runs).toString(), runs) : arguments("run", "suite.yaml", runs);
            assertThat(new HarnessProcess(folder).run(last).exit()).isZero();
            requireSame(runs);
        }
    }

    private void requireSame(String runs) throws IOException {
        assertThat(run(runs).resolve("report.json"))
                .hasSameBinaryContentAs(run("whole").resolve("report.json"));
        for (Path predictions : List.of(
                Path.of("predictions/random--mmbench.ndjson"),
                Path.of("predictions/longest--mmbench.ndjson"),
                Path.of("predictions/longest-blind--mmbench.ndjson"))) {
            assertThat(samples(run(runs).resolve(predictions)))
                    .containsExactlyInAnyOrderElementsOf(samples(run("whole").resolve(predictions)));
        }
    }

    private static List<String> samples(Path file) throws IOException {
        List<String> samples = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.replaceAll("^\\{\"sample\":\"([^\"]*)\".*", "$1"))
                .toList();
        Set<String> distinct = new HashSet<>(samples);
        assertThat(distinct).as("no sample stands twice in %s", file).hasSameSizeAs(samples);
        return samples;
    }

    private int harness(String runs) throws IOException, InterruptedException {
        return new HarnessProcess(folder)
                .run(arguments("run", "suite.yaml", runs))
                .exit();
    }

    private Path run(String runs) {
        return folder.resolve(runs).resolve("one");
    }

    private static String[] arguments(String command, String what, String runs) {
        return command.equals("run")
                ? new String[] {command, what, "--run-id", "one", "--runs", runs, "--no-site", "--quiet"}
                : new String[] {command, what, "--no-site", "--quiet"};
    }
}
