package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what the harness itself costs, as whole processes; prints figures and asserts no time. */
@Tag("benchmark")
class OverheadBenchmarkTest {

    private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]+)\"");
    private static final int REPEATS = 7;
    private static final int BIG_PICTURE = 8 << 20;

    @TempDir
    Path folder;

    @Test
    void startUp() throws Exception {
        for (String command : List.of("--help", "list")) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i <= REPEATS; i++) {
                long started = System.nanoTime();
                assertThat(new HarnessProcess(folder).run(command).exit()).isZero();
                seconds.add((System.nanoTime() - started) / 1e9);
            }
            seconds.remove(0); // warms the disk
            print("%s: median %.3f s of %d runs", command, median(seconds), REPEATS);
        }
    }

    @Test
    void costOfASampleAndOfResuming() throws Exception {
        int questions = 3000;
        suite("mmbench, synthetic: { kind: mmbench, samples: " + questions + " }, config: { prompt: llava }");
        assertThat(run("run", "suite.yaml", "--run-id", "one").exit()).isZero();
        List<String> stored = Files.readAllLines(folder.resolve("runs/one/predictions/a--b.ndjson"));
        double answering = between("CellStarted", "CellAnswered", 1);
        print(
                "%d samples answered by an instant model, journal on disk: %.3f ms each",
                stored.size() - 1, 1000 * answering / (stored.size() - 1));
        assertThat(run("resume", "runs/one").exit()).isZero();
        print("%d finished samples resumed in %.3f s", stored.size() - 1, between("RunStarted", "CellAnswered", 2));
    }

    @Test
    void bigPicturesInASmallHeap() throws Exception {
        int pictures = 500;
        Path images = Files.createDirectories(folder.resolve("data/SEED-Bench-image"));
        Path picture = Files.write(images.resolve("p0"), bigPicture());
        StringBuilder questions = new StringBuilder(question(0));
        for (int i = 1; i < pictures; i++) {
            Files.createLink(images.resolve("p" + i), picture);
            questions.append(",\n").append(question(i));
        }
        Files.writeString(
                folder.resolve("data/SEED-Bench.json"),
                "{\"questions\":[" + questions + "],\"question_type\":{\"Scene Understanding\":1}}");
        suite("seed-bench, data: data, config: { protocol: generation }");
        HarnessProcess.Ended ended = new HarnessProcess(folder)
                .run(List.of("-Xmx256m"), "run", "suite.yaml", "--run-id", "one", "--no-site", "--quiet");
        assertThat(ended.exit()).as(ended.said()).isZero();
        print(
                "%d samples of 8 MB pictures, four at a time, -Xmx256m: done in %.1f s",
                pictures, between("CellStarted", "CellAnswered", 1));
    }

    private HarnessProcess.Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--no-site", "--quiet"));
        return new HarnessProcess(folder).run(all.toArray(String[]::new));
    }

    private void suite(String benchmark) throws IOException {
        Files.writeString(
                folder.resolve("suite.yaml"),
                "suite: overhead\ncache: false\nmodels:\n  - { name: a, plugin: baselines, config: { kind: first } }\n"
                        + "benchmarks:\n  - { name: b, plugin: " + benchmark + " }\n");
    }

    /** Seconds between the n-th occurrences of two events. */
    private double between(String first, String second, int time) throws IOException {
        return Duration.between(at(first, time), at(second, time)).toNanos() / 1e9;
    }

    private Instant at(String event, int time) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("runs/one/events.ndjson")).stream()
                .filter(line -> line.contains("\"event\":\"" + event + "\""))
                .toList();
        Matcher at = AT.matcher(lines.get(time - 1));
        assertThat(at.find()).isTrue();
        return Instant.parse(at.group(1));
    }

    private static String question(int number) {
        return "{\"question_id\":\"" + number
                + "\",\"question\":\"q\",\"choice_a\":\"a\",\"choice_b\":\"b\",\"choice_c\":\"c\","
                + "\"choice_d\":\"d\",\"answer\":\"A\",\"data_id\":\"p" + number
                + "\",\"data_type\":\"image\",\"question_type_id\":1}";
    }

    /** A PNG header, then noise: as many bytes as a large photograph. */
    private static byte[] bigPicture() {
        byte[] png = new byte[BIG_PICTURE];
        new SplittableRandom(1).nextBytes(png);
        ByteBuffer.wrap(png)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(2000)
                .putInt(1500)
                .put(new byte[] {8, 2, 0, 0, 0});
        return png;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String form, Object... values) {
        System.out.println("[measured] " + String.format(Locale.ROOT, form, values));
    }
}
