package io.vitharness.judges.reviews;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One sample, its repeats averaged, as sums that can be added up.
 *
 * @param sums as {@link Runs#of} wants them
 */
record Reviewed(String cluster, List<Slice> slices, double[] sums) {

    /** What an unread or refused answer is worth against: full marks. */
    private static final double FULL_MARKS = 10;

    private static final String INTEGRATION = "integration";

    /** The samples that count, in the order of their ids. */
    static List<Reviewed> of(List<Scored> scored) {
        Map<String, List<Scored>> samples = new TreeMap<>();
        scored.stream()
                .filter(row -> row.fate().counted().isPresent())
                .forEach(row -> samples.computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        int runs = scored.stream()
                .flatMap(row -> row.fate().counted().stream())
                .mapToInt(value ->
                        numbers(value.evidence(), ReviewsJudge.CANDIDATE).size())
                .max()
                .orElse(0);
        return samples.values().stream()
                .map(epochs -> of(epochs, Math.max(1, runs)))
                .toList();
    }

    private static Reviewed of(List<Scored> epochs, int runs) {
        double[] mean = new double[1 + Runs.SUMS * runs];
        for (Scored row : epochs) {
            double[] sums = sums(row.fate().counted().orElseThrow(), runs);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += sums[i] / epochs.size();
            }
        }
        Scored row = epochs.get(0);
        return new Reviewed(row.cluster(), slices(row), mean);
    }

    private static double[] sums(Score.Value value, int runs) {
        List<Double> candidate = numbers(value.evidence(), ReviewsJudge.CANDIDATE);
        List<Double> reference = numbers(value.evidence(), ReviewsJudge.REFERENCE);
        double[] sums = new double[1 + Runs.SUMS * runs];
        sums[0] = 1;
        for (int run = 0; run < runs; run++) {
            double own = run < candidate.size() ? candidate.get(run) : 0;
            double other = run < reference.size() ? reference.get(run) : candidate.isEmpty() ? FULL_MARKS : 0;
            int at = 1 + Runs.SUMS * run;
            sums[at] = own;
            sums[at + 1] = other;
            sums[at + 2] = own > other ? 1 : own == other ? .5 : 0;
            sums[at + 3] = own == 1 ? 1 : 0;
            sums[at + 4] = own == .5 ? 1 : 0;
        }
        return sums;
    }

    // MM-Vet's capabilities overlap: a question that integrates two counts in both
    private static List<Slice> slices(Scored row) {
        List<Slice> slices = new ArrayList<>();
        row.tags().forEach((tag, value) -> {
            if (!tag.equals(Question.PASS)) {
                slices.add(new Slice(tag, value));
            }
        });
        Optional.ofNullable(row.tags().get(INTEGRATION))
                .ifPresent(all -> List.of(all.split("_")).forEach(one -> slices.add(new Slice("capability", one))));
        if (!row.tags().containsKey(ReviewsJudge.CATEGORY)) {
            row.fate().counted().stream()
                    .flatMap(value -> value.evidence().texts().getOrDefault(ReviewsJudge.CATEGORY, List.of()).stream())
                    .forEach(category -> slices.add(new Slice(ReviewsJudge.CATEGORY, category)));
        }
        return slices;
    }

    private static List<Double> numbers(Evidence evidence, String name) {
        return evidence.numbers().getOrDefault(name, List.of());
    }
}
