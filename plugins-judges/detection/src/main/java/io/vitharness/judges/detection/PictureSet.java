package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All pictures of one epoch, class by class, in the official order: pictures by their number (by name where they have
 * none), classes by their place.
 *
 * @param clusters names of the units that the bootstrap draws; a ladder's entries name them by their place here
 * @param pictures how many pictures count
 * @param isUnsure whether a region has no confidence
 */
record PictureSet(List<ClassTally> classes, List<String> clusters, int pictures, boolean isUnsure) {

    /** One class in all pictures that hold it or were said to. */
    record ClassTally(Classes.Known known, List<Ladder.Entry> entries) {
        ClassTally {
            entries = List.copyOf(entries);
        }
    }

    PictureSet {
        classes = List.copyOf(classes);
        clusters = List.copyOf(clusters);
    }

    /** One set for each epoch in which any sample counts. */
    static List<PictureSet> of(List<Scored> scored, int sizes) {
        Map<Integer, List<Scored>> epochs =
                scored.stream().collect(Collectors.groupingBy(Scored::epoch, TreeMap::new, Collectors.toList()));
        return epochs.values().stream()
                .map(rows -> epoch(rows, sizes))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every cluster once. */
    int[] ones() {
        int[] weights = new int[clusters.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static Optional<PictureSet> epoch(List<Scored> rows, int sizes) {
        List<Scored> counted = rows.stream()
                .filter(row -> row.fate().counted().isPresent())
                .sorted(order(rows))
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> clusters = new LinkedHashMap<>();
        Map<Classes.Known, List<Ladder.Entry>> entries =
                new TreeMap<>(Comparator.comparingInt(Classes.Known::order).thenComparing(Classes.Known::label));
        boolean isUnsure = false;
        for (Scored row : counted) {
            clusters.putIfAbsent(row.cluster(), clusters.size());
            int cluster = clusters.getOrDefault(row.cluster(), 0);
            Evidence evidence = row.fate().counted().map(Score.Value::evidence).orElse(Evidence.NONE);
            isUnsure |= evidence.numbers()
                            .getOrDefault(PictureScore.UNSURE, List.of(0.0))
                            .get(0)
                    > 0;
            add(evidence, cluster, sizes, entries);
        }
        List<ClassTally> classes = new ArrayList<>();
        entries.forEach((known, list) -> classes.add(new ClassTally(known, list)));
        return Optional.of(new PictureSet(classes, List.copyOf(clusters.keySet()), counted.size(), isUnsure));
    }

    private static void add(Evidence evidence, int cluster, int sizes, Map<Classes.Known, List<Ladder.Entry>> entries) {
        evidence.numbers().forEach((key, numbers) -> {
            if (ClassEvidence.isKey(key)) {
                entries.computeIfAbsent(ClassEvidence.known(key, numbers), known -> new ArrayList<>())
                        .add(new Ladder.Entry(ClassEvidence.read(numbers, sizes), cluster));
            }
        });
    }

    private static Comparator<Scored> order(List<Scored> rows) {
        boolean numbered = rows.stream().allMatch(row -> row.id().matches("\\d{1,18}"));
        return numbered ? Comparator.comparingLong(row -> Long.parseLong(row.id())) : Comparator.comparing(Scored::id);
    }
}
