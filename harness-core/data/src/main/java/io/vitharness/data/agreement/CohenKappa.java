package io.vitharness.data.agreement;

import java.util.List;
import java.util.OptionalDouble;

/** Cohen's kappa (1960, weighted 1968): the agreement of two raters beyond what their habits alone would give. */
public final class CohenKappa {

    /** How much a disagreement weighs by the distance of two labels in their order. */
    public enum Weight {
        /** Every disagreement alike. */
        NONE,
        /** The distance. */
        LINEAR,
        /** Its square. */
        QUADRATIC
    }

    private CohenKappa() {}

    /** Of labels without an order; empty where chance alone would agree wholly. */
    public static OptionalDouble of(List<String> first, List<String> second) {
        return of(LabelTable.of(first, second), Weight.NONE);
    }

    /** Of labels in an order; every label must be one of these. */
    public static OptionalDouble of(List<String> first, List<String> second, Scale scale) {
        LabelTable.of(first, second); // as many of both
        return of(LabelTable.of(first, second, scale.labels()), scale.weight());
    }

    /** Labels from the least to the most. */
    public record Scale(List<String> labels, Weight weight) {
        public Scale {
            labels = List.copyOf(labels);
        }
    }

    private static OptionalDouble of(LabelTable table, Weight weight) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double cost = cost(weight, i - j);
                observed += cost * table.count(i, j);
                expected += cost * table.row(i) * table.column(j) / table.total();
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static double cost(Weight weight, int distance) {
        return switch (weight) {
            case NONE -> distance == 0 ? 0 : 1;
            case LINEAR -> Math.abs(distance);
            case QUADRATIC -> distance * distance;
        };
    }
}
