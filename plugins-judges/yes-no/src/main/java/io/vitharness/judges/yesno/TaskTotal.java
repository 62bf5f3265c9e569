package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * MME's total: the sum over sub-tasks of accuracy and accuracy+ in percent, with every sub-task's own score as a slice.
 * Sub-tasks that were not asked add nothing; where one was asked and none of its pairs can be counted there is no total.
 *
 * @param tasks in the official order, which the sum follows
 */
record TaskTotal(String name, List<String> tasks) implements Metric {

    /** The most that one sub-task can give. */
    private static final double MOST = 200;

    TaskTotal {
        tasks = List.copyOf(tasks);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return new Scale("points", true);
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Scored> rows = scored.stream()
                .filter(row -> tasks.contains(row.tags().getOrDefault(TaskSums.TASK, "")))
                .toList();
        List<String> asked = tasks.stream()
                .filter(task ->
                        rows.stream().anyMatch(row -> task.equals(row.tags().get(TaskSums.TASK))))
                .toList();
        List<Ballot> ballots = Ballot.of(rows);
        Optional<Estimate> total = of(asked, ballots, Optional.empty(), resamples);
        if (total.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>(List.of(total.get()));
        for (String task : asked) {
            Slice slice = new Slice(TaskSums.TASK, task);
            of(List.of(task), Slices.part(ballots, slice), Optional.of(slice), resamples)
                    .ifPresent(estimates::add);
        }
        return estimates;
    }

    private static Optional<Estimate> of(
            List<String> asked, List<Ballot> ballots, Optional<Slice> slice, Resamples resamples) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ClusterSums sums = TaskSums.of(asked, ballots);
        return new Figure(sums, TaskTotal::sum, Ballot.samples(ballots), MOST * asked.size())
                .estimate(slice, OptionalDouble.of(MOST * asked.size() * 3 / 8), resamples);
    }

    private static OptionalDouble sum(double[] sums) {
        double total = 0;
        for (int place = 0; place < sums.length; place += TaskCounts.WIDTH) {
            OptionalDouble score = TaskCounts.at(sums, place).score();
            if (score.isEmpty()) {
                return OptionalDouble.empty();
            }
            total += score.getAsDouble();
        }
        return OptionalDouble.of(total);
    }
}
