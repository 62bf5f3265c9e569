package io.vitharness.judges.detection;

import io.vitharness.testkit.Race;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Evaluates made-up detections in a process of its own: {@code FlatProcess bbox|segm ROUNDS}. Tells of each round the
 * seconds, the seconds of all processors, the most memory that the process held so far in MiB, and the statistics.
 */
final class FlatProcess {

    /** One round. */
    record Round(double wall, double processors, double peak, List<Double> statistics) {

        Round {
            statistics = List.copyOf(statistics);
        }

        Race.Took took() {
            return new Race.Took(wall, processors);
        }

        static List<Round> of(String said) {
            return said.lines()
                    .map(line -> Arrays.stream(line.split(" ", -1))
                            .map(Double::valueOf)
                            .toList())
                    .map(cells -> new Round(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size())))
                    .toList();
        }
    }

    private static final long SEED = 2017;

    private FlatProcess() {}

    /** The same detections for the same kind, at every call. */
    static FlatSet set(String kind) {
        return kind.equals("bbox") ? new FlatSet(36_000, 500_000, SEED) : new FlatSet(36_000, 100_000, SEED).masked();
    }

    public static void main(String[] args) {
        FlatEvaluation evaluation = new FlatEvaluation(set(args[0]));
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            double used = Race.processors();
            long started = System.nanoTime();
            double[] statistics = evaluation.statistics(evaluation.matched());
            double wall = (System.nanoTime() - started) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%.4f %.3f %.1f %s",
                    wall,
                    Race.processors() - used,
                    Race.peakMebibytes().orElse(0),
                    Arrays.stream(statistics).mapToObj(String::valueOf).collect(Collectors.joining(" "))));
        }
    }
}
