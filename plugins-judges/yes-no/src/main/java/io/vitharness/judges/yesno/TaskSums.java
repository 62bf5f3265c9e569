package io.vitharness.judges.yesno;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills {@link ClusterSums} with the {@link TaskCounts} of sub-tasks, one after the other. */
final class TaskSums {

    /** The tag that tells the sub-tasks apart; answers without it are one sub-task. */
    static final String TASK = "task";

    private final List<String> tasks;
    private final ClusterSums sums;

    private TaskSums(List<String> tasks) {
        this.tasks = List.copyOf(tasks);
        this.sums = new ClusterSums(tasks.size() * TaskCounts.WIDTH);
    }

    /** Sums of the answers to these sub-tasks. */
    static ClusterSums of(List<String> tasks, List<Ballot> ballots) {
        TaskSums sums = new TaskSums(tasks);
        ballots.forEach(ballot -> sums.addQuestion(ballot));
        Map<String, List<Ballot>> groups = ballots.stream()
                .collect(Collectors.groupingBy(ballot -> ballot.row().group()));
        groups.values().forEach(sums::addPairs);
        return sums.sums;
    }

    static String task(Ballot ballot) {
        return ballot.row().tags().getOrDefault(TASK, "");
    }

    private void addQuestion(Ballot ballot) {
        add(ballot, 0, ballot.weight());
        add(ballot, 1, ballot.isRight() ? ballot.weight() : 0);
    }

    // a pair counts once, however many epochs it was asked in
    private void addPairs(List<Ballot> group) {
        Map<Integer, List<Ballot>> epochs = new HashMap<>();
        group.forEach(ballot -> epochs.merge(ballot.row().epoch(), List.of(ballot), TaskSums::joined));
        epochs.values().removeIf(pair -> pair.size() < 2 && pair.get(0).isRight());
        for (List<Ballot> pair : epochs.values()) {
            boolean right = pair.stream().allMatch(Ballot::isRight);
            add(pair.get(0), 2, 1.0 / epochs.size());
            add(pair.get(0), 3, right ? 1.0 / epochs.size() : 0);
        }
    }

    private void add(Ballot ballot, int what, double amount) {
        sums.add(ballot.row().cluster(), tasks.indexOf(task(ballot)) * TaskCounts.WIDTH + what, amount);
    }

    private static List<Ballot> joined(List<Ballot> one, List<Ballot> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
