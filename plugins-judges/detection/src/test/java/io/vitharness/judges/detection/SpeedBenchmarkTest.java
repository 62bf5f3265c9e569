package io.vitharness.judges.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.testkit.Race;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The judge's core at val2017's size, one thread, beside pycocotools and faster-coco-eval on the same made-up data: in a
 * fresh JVM, and in one that is warm. Prints figures and asserts no time, but asserts that all twelve statistics agree.
 */
@Tag("benchmark")
class SpeedBenchmarkTest {

    private static final int ROUNDS = 5;
    private static final int MEBIBYTES = 700; // of heap; with all else the process stays below 1 GB

    @TempDir
    Path folder;

    @Test
    void boxesAtTheSizeOfVal2017() throws Exception {
        compare("bbox");
    }

    @Test
    void masks() throws Exception {
        compare("segm");
    }

    @Test
    void thousandResamplesOfTheHeadline() {
        FlatEvaluation evaluation = new FlatEvaluation(FlatProcess.set("bbox"));
        PictureSet set = evaluation.matched();

        long start = System.nanoTime();
        Bootstrap bootstrap = new Bootstrap(new TestResamples(1000), true);
        bootstrap.add(set, evaluation.ladder(set, 0));
        List<Estimate> estimates = bootstrap.estimates();

        print("AP with 1000 resamples, 80 classes sliced: %.2f s, heap %d MiB", seconds(start), heap());
        assertThat(estimates).hasSize(1 + FlatSet.CLASSES);
    }

    private void compare(String kind) throws Exception {
        assumeThat(Race.python()).as("-Dpeer.python: comparison skipped").isPresent();
        FlatProcess.set(kind).write(folder);
        StringBuilder table = new StringBuilder(Race.HEAD);
        for (String peer : List.of("pycocotools", "faster-coco-eval")) {
            Race fresh = Race.of(kind + ", fresh JVM against " + peer);
            Race warm = Race.of(kind + ", round " + ROUNDS + " of a JVM against " + peer);
            for (int turn = 0; turn < Race.turns(); turn++) {
                List<FlatProcess.Round> ours = ours(kind);
                FlatProcess.Round theirs = peer(kind, peer);
                for (int i = 0; i < theirs.statistics().size(); i++) {
                    assertThat(ours.get(0).statistics().get(i))
                            .as(peer + " statistic " + i)
                            .isCloseTo(theirs.statistics().get(i), within(1e-10));
                }
                fresh.add(ours.get(0).took(), theirs.took());
                warm.add(ours.get(ROUNDS - 1).took(), theirs.took());
                print(
                        "%s: the process held %.0f MiB at most, %s %.0f MiB",
                        kind, ours.get(ROUNDS - 1).peak(), peer, theirs.peak());
            }
            table.append('\n').append(fresh.row()).append('\n').append(warm.row());
        }
        print("%s", table);
    }

    private List<FlatProcess.Round> ours(String kind) throws Exception {
        List<String> heap = List.of("-Xmx" + MEBIBYTES + "m");
        Process process = Race.freshJvm(FlatProcess.class, heap, kind, String.valueOf(ROUNDS))
                .start();
        return FlatProcess.Round.of(Race.said(process));
    }

    private FlatProcess.Round peer(String kind, String peer) throws Exception {
        Process process = Race.script(SpeedBenchmarkTest.class, "peers.py", folder, folder.toString(), kind, peer)
                .start();
        return FlatProcess.Round.of(Race.said(process)).get(0);
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
