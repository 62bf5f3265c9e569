package io.vitharness.data.agreement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whether two lists of numbers put the same things in the same order. */
public final class RankCorrelation {

    private RankCorrelation() {}

    /** Spearman's: Pearson's correlation of ranks, equal numbers sharing their mean rank; empty where one list is constant. */
    public static OptionalDouble spearman(List<Double> first, List<Double> second) {
        requirePairs(first, second);
        double[] a = ranks(first);
        double[] b = ranks(second);
        double mean = (first.size() + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return aa == 0 || bb == 0 ? OptionalDouble.empty() : OptionalDouble.of(ab / Math.sqrt(aa * bb));
    }

    /** Kendall's tau-b: pairs in the same order less pairs in the opposite one, ties taken into account. */
    public static OptionalDouble kendall(List<Double> first, List<Double> second) {
        requirePairs(first, second);
        double balance = 0;
        double untiedFirst = 0;
        double untiedSecond = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = Double.compare(first.get(i), first.get(j));
                int b = Double.compare(second.get(i), second.get(j));
                balance += Integer.signum(a) * Integer.signum(b);
                untiedFirst += a == 0 ? 0 : 1;
                untiedSecond += b == 0 ? 0 : 1;
            }
        }
        double scale = Math.sqrt(untiedFirst * untiedSecond);
        return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of(balance / scale);
    }

    private static double[] ranks(List<Double> numbers) {
        return IntStream.range(0, numbers.size())
                .mapToDouble(i -> {
                    double below =
                            numbers.stream().filter(one -> one < numbers.get(i)).count();
                    double same =
                            numbers.stream().filter(numbers.get(i)::equals).count();
                    return below + (same + 1) / 2;
                })
                .toArray();
    }

    private static void requirePairs(List<Double> first, List<Double> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "numbers come in pairs, but there are " + first.size() + " and " + second.size());
        }
    }
}
