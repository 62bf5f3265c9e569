package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Drawing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The confusion matrix, to look at: rows are keys, columns what was said; every epoch counts as one answer. */
final class Confusion {

    /** A larger matrix cannot be read; the rarest labels share a row and a column then. */
    private static final int MOST_LABELS = 40;

    private static final String UNREAD = "not read";
    private static final String OTHERS = "(other labels)";

    private Confusion() {}

    static List<Drawing> of(List<Ballot> ballots) {
        if (ballots.isEmpty()) {
            return List.of();
        }
        List<String> labels = labels(ballots);
        Map<String, Integer> places = new HashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        int[][] counts = new int[labels.size()][labels.size() + 1];
        int others = labels.size() - 1;
        for (Ballot ballot : ballots) {
            int row = places.getOrDefault(ballot.key(), others);
            int column =
                    ballot.said().map(said -> places.getOrDefault(said, others)).orElse(labels.size());
            counts[row][column]++;
        }
        List<String> columns = new ArrayList<>(labels);
        columns.add(UNREAD);
        return List.of(
                new Drawing.Matrix("confusion of keys (rows) and answers (columns)", labels, columns, rows(counts)));
    }

    private static List<String> labels(List<Ballot> ballots) {
        TreeSet<String> named = new TreeSet<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (Ballot ballot : ballots) {
            named.add(ballot.key());
            ballot.said().ifPresent(named::add);
            frequency.merge(ballot.key(), 1, Integer::sum);
        }
        if (named.size() <= MOST_LABELS) {
            return List.copyOf(named);
        }
        List<String> frequent = named.stream()
                .sorted(Comparator.<String>comparingInt(label -> -frequency.getOrDefault(label, 0))
                        .thenComparing(label -> label))
                .limit(MOST_LABELS - 1)
                .sorted()
                .toList();
        List<String> labels = new ArrayList<>(frequent);
        labels.add(OTHERS);
        return labels;
    }

    private static List<List<Integer>> rows(int[][] counts) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> cells = new ArrayList<>();
            for (int count : row) {
                cells.add(count);
            }
            rows.add(cells);
        }
        return rows;
    }
}
