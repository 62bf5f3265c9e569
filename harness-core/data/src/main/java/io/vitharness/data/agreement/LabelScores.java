package io.vitharness.data.agreement;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well labels hit the true ones. Macro figures are means over the true labels: a label that only the other side
 * gave, such as one for what could not be read, costs recall and makes no class of its own. A true label that was never
 * given has precision 0.
 *
 * @param accuracy share of right labels
 */
public record LabelScores(double accuracy, double macroPrecision, double macroRecall, double macroF1) {

    /** At least one pair, as many said as true. */
    public static LabelScores of(List<String> truth, List<String> said) {
        LabelTable table = LabelTable.of(truth, said);
        if (table.total() == 0) {
            throw new IllegalArgumentException("scores need at least one label");
        }
        int hits = IntStream.range(0, table.size()).map(i -> table.count(i, i)).sum();
        return new LabelScores(
                hits / (double) table.total(),
                macro(table, i -> share(table.count(i, i), table.column(i))),
                macro(table, i -> share(table.count(i, i), table.row(i))),
                macro(table, i -> share(2 * table.count(i, i), table.column(i) + table.row(i))));
    }

    private static double macro(LabelTable table, IntToDoubleFunction figure) {
        return IntStream.range(0, table.size())
                .filter(i -> table.row(i) > 0)
                .mapToDouble(figure)
                .average()
                .orElse(0);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
