package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bicubic resizing of 1024 x 768 to 336 x 336 pixels beside Pillow, in turns: {@code ./mvnw verify -Pbenchmarks
 * -Dpeer.python=venv/bin/python}. The fastest of many rounds of a turn counts, because other work on the machine only
 * ever slows a round down; of the turns the median.
 */
@Tag("benchmark")
class ResizeSpeedTest {

    private static final int TURNS = 5;
    private static final int ROUNDS = 100;

    private static final String SCRIPT = """
            import time
            from PIL import Image
            picture = Image.frombytes("RGB", (1024, 768), bytes(i * 31 % 251 for i in range(1024 * 768 * 3)))
            def took():
                wall, used = time.perf_counter(), time.thread_time()
                picture.resize((336, 336), Image.Resampling.BICUBIC)
                return time.perf_counter() - wall, time.thread_time() - used
            rounds = [took() for _ in range(100)]
            print(min(wall for wall, _ in rounds), min(used for _, used in rounds))
            """;

    /** The fastest round in seconds, and the round that used the least of a processor. */
    private record Fastest(double wall, double processor) {}

    @Test
    void resizingIsNoSlowerThanPillow() throws IOException, InterruptedException {
        Optional<String> python = Optional.ofNullable(System.getProperty("peer.python"))
                .or(() -> Optional.ofNullable(System.getenv("PEER_PYTHON")));
        assumeThat(python)
                .as("-Dpeer.python names no Python that has Pillow: comparison skipped")
                .isPresent();
        List<Fastest> ours = new ArrayList<>();
        List<Fastest> pillows = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(ours());
            pillows.add(pillow(python.get()));
        }

        double wall = median(pillows, Fastest::wall) / median(ours, Fastest::wall);
        double processor = median(pillows, Fastest::processor) / median(ours, Fastest::processor);
        System.out.println(String.format(
                Locale.ROOT,
                "| 1024 x 768 to 336 x 336 bicubic against Pillow | %.5f s | %.5f s | %.2f | %.5f s | %.5f s | %.2f | %d |",
                median(ours, Fastest::wall),
                median(pillows, Fastest::wall),
                wall,
                median(ours, Fastest::processor),
                median(pillows, Fastest::processor),
                processor,
                TURNS));
        assertThat(Math.max(wall, processor)).isGreaterThanOrEqualTo(1);
    }

    private static Fastest ours() {
        Picture picture = Patterns.picture(1024, 768, 3);
        Resizer resizer = new Resizer(Resampling.BICUBIC);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long wall = Long.MAX_VALUE;
        long processor = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            Picture resized = resizer.resize(picture, new Size(336, 336));
            processor = Math.min(processor, threads.getCurrentThreadCpuTime() - used);
            wall = Math.min(wall, System.nanoTime() - started);
            assertThat(resized.width()).isEqualTo(336);
        }
        return new Fastest(wall / 1e9, processor / 1e9);
    }

    private static Fastest pillow(String python) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, "-c", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit status of " + python).isZero();
        List<String> cells = List.of(output.strip().split(" ", -1));
        return new Fastest(Double.parseDouble(cells.get(0)), Double.parseDouble(cells.get(1)));
    }

    private static double median(List<Fastest> turns, ToDoubleFunction<Fastest> time) {
        return turns.stream()
                .mapToDouble(time)
                .sorted()
                .skip(turns.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
