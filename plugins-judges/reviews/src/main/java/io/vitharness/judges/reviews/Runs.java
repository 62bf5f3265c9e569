package io.vitharness.judges.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All runs of the reviewer over the same samples. */
record Runs(List<Run> runs) {

    /** How many numbers of every run are summed. */
    static final int SUMS = 5;

    Runs {
        runs = List.copyOf(runs);
    }

    /** From sums over samples: their count, then for every run candidate, reference, won, wins, ties. */
    static Runs of(double[] sums) {
        List<Run> runs = new ArrayList<>();
        double count = sums[0];
        for (int at = 1; count > 0 && at < sums.length; at += SUMS) {
            runs.add(new Run(
                    count,
                    sums[at] / count,
                    sums[at + 1] / count,
                    sums[at + 2] / count,
                    sums[at + 3] / count,
                    sums[at + 4] / count));
        }
        return new Runs(runs);
    }

    /** The mean of a figure over all runs; empty where one run has none, as a ratio to a reference of 0. */
    OptionalDouble mean(ToDoubleFunction<Run> figure) {
        OptionalDouble mean =
                runs.stream().mapToDouble(run -> finite(figure, run)).average();
        return mean.isPresent() && Double.isFinite(mean.getAsDouble()) ? mean : OptionalDouble.empty();
    }

    /** The population's standard deviation over runs; empty with a single one. */
    OptionalDouble spread(ToDoubleFunction<Run> figure) {
        if (runs.size() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(figure).orElse(0);
        double squares = runs.stream()
                .mapToDouble(run -> Math.pow(figure.applyAsDouble(run) - mean, 2))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / runs.size()));
    }

    private static double finite(ToDoubleFunction<Run> figure, Run run) {
        try {
            return figure.applyAsDouble(run);
        } catch (NumberFormatException e) {
            return Double.NaN; // a rounded ratio to a reference of 0
        }
    }
}
