package io.vitharness.judges.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.testkit.TestResamples;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the judge's core at val2017's size, one thread; prints figures and asserts no time. With
 * {@code -Dpeer.python=<python3 with pycocotools and faster-coco-eval>} the peers are timed on the same data and must
 * agree on all twelve statistics.
 */
@Tag("benchmark")
class SpeedBenchmarkTest {

    private static final int REPEATS = 5;
    private static final long SEED = 2017;

    @TempDir
    Path folder;

    @Test
    void boxesAtTheSizeOfVal2017() throws Exception {
        compare("bbox", new FlatSet(36_000, 500_000, SEED));
    }

    @Test
    void masks() throws Exception {
        compare("segm", new FlatSet(36_000, 100_000, SEED).masked());
    }

    @Test
    void thousandResamplesOfTheHeadline() {
        FlatEvaluation evaluation = new FlatEvaluation(new FlatSet(36_000, 500_000, SEED));
        PictureSet set = evaluation.matched();

        long start = System.nanoTime();
        Bootstrap bootstrap = new Bootstrap(new TestResamples(1000), true);
        bootstrap.add(set, evaluation.ladder(set, 0));
        List<Estimate> estimates = bootstrap.estimates();

        print("AP with 1000 resamples, 80 classes sliced: %.2f s, heap %d MiB", seconds(start), heap());
        assertThat(estimates).hasSize(1 + FlatSet.CLASSES);
    }

    private void compare(String kind, FlatSet flat) throws Exception {
        FlatEvaluation evaluation = new FlatEvaluation(flat);
        double[] times = new double[REPEATS];
        double[] stats = new double[0];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            stats = evaluation.statistics(evaluation.matched());
            times[i] = seconds(start);
        }
        double first = times[0];
        Arrays.sort(times);
        double median = times[REPEATS / 2];
        print("%s: ours %.3f s (first of %d runs %.3f s), heap %d MiB", kind, median, REPEATS, first, heap());
        Optional<String> python = Optional.ofNullable(System.getProperty("peer.python"));
        if (python.isPresent()) {
            flat.write(folder);
            for (String peer : List.of("pycocotools", "faster-coco-eval")) {
                peer(python.get(), peer, kind, new Ours(stats, median, first));
            }
        }
    }

    private record Ours(double[] stats, double median, double first) {}

    private void peer(String python, String peer, String kind, Ours ours) throws Exception {
        Path script = folder.resolve("peers.py");
        try (InputStream in = SpeedBenchmarkTest.class.getResourceAsStream("peers.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Process process = new ProcessBuilder(python, script.toString(), folder.toString(), kind, peer)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(peer).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(line);
        double took = json.get("seconds").asDouble();
        print(
                "%s: %s %.3f s, peak %.0f MiB: %.1f times ours (%.1f times our first run)",
                kind, peer, took, json.get("peak_mib").asDouble(), took / ours.median(), took / ours.first());
        for (int i = 0; i < ours.stats().length; i++) {
            assertThat(ours.stats()[i])
                    .as(peer + " statistic " + i)
                    .isCloseTo(json.get("stats").get(i).asDouble(), within(1e-10));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        Supplier<Long> used =
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return used.get() >> 20;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
