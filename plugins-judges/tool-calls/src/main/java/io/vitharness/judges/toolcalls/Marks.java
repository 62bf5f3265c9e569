package io.vitharness.judges.toolcalls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the answer earned place by place. Of two lists of different length the longer one counts, so that a call too
 * many costs as much as one that lacks.
 *
 * @param wanted how many of the places the key has; the others were not asked for
 */
record Marks(List<Double> earned, int wanted) {

    Marks {
        earned = List.copyOf(earned);
    }

    /** 1 for every place where both lists say the same. */
    static Marks ofSame(List<String> key, List<String> said) {
        return of(key, said, (wanted, found) -> wanted.equals(found) ? 1 : 0);
    }

    /** What a comparison gives at every place that both lists have. */
    static Marks of(List<String> key, List<String> said, Comparison comparison) {
        List<Double> earned = new ArrayList<>();
        for (int i = 0; i < Math.max(key.size(), said.size()); i++) {
            boolean both = i < key.size() && i < said.size();
            earned.add(both ? comparison.worth(key.get(i), said.get(i)) : 0.0);
        }
        return new Marks(earned, key.size());
    }

    double mean() {
        return earned.stream().mapToDouble(Double::doubleValue).sum() / earned.size();
    }

    /** What was earned of what was wanted, over the larger of the two; at least 1 is divided by. */
    static double iou(Marks... all) {
        double shared = 0;
        double either = 0;
        for (Marks marks : Arrays.asList(all)) {
            for (int i = 0; i < marks.earned.size(); i++) {
                double key = i < marks.wanted ? 1 : 0;
                shared += marks.earned.get(i) * key;
                either += Math.max(marks.earned.get(i), key);
            }
        }
        return shared / Math.max(either, 1);
    }

    /** How much of one wanted text another is worth, 0..1. */
    @FunctionalInterface
    interface Comparison {
        double worth(String wanted, String found);
    }
}
