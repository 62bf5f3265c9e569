package io.vitharness.data.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** How often each pair of labels was given to the same things: {@code counts[i][j]} for label i of the first, j of the second. */
record LabelTable(List<String> labels, List<List<Integer>> counts, int total) {

    static LabelTable of(List<String> first, List<String> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "labels come in pairs, but there are " + first.size() + " and " + second.size());
        }
        TreeSet<String> all = new TreeSet<>(first);
        all.addAll(second);
        return of(first, second, List.copyOf(all));
    }

    static LabelTable of(List<String> first, List<String> second, List<String> labels) {
        int[][] counts = new int[labels.size()][labels.size()];
        for (int i = 0; i < first.size(); i++) {
            counts[place(labels, first.get(i))][place(labels, second.get(i))]++;
        }
        List<List<Integer>> rows = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new LabelTable(List.copyOf(labels), rows, first.size());
    }

    int size() {
        return labels.size();
    }

    int count(int first, int second) {
        return counts.get(first).get(second);
    }

    int row(int first) {
        return counts.get(first).stream().mapToInt(Integer::intValue).sum();
    }

    int column(int second) {
        return counts.stream().mapToInt(row -> row.get(second)).sum();
    }

    private static int place(List<String> labels, String label) {
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException("the label '" + label + "' is none of " + labels);
        }
        return place;
    }
}
