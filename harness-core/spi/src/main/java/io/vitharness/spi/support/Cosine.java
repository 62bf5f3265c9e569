package io.vitharness.spi.support;

import java.util.List;
import java.util.OptionalDouble;

/** How alike the directions of two vectors are. */
public final class Cosine {

    private Cosine() {}

    /** -1..1; empty where the vectors are of different lengths or one of them has no direction. */
    public static OptionalDouble of(List<Double> a, List<Double> b) {
        if (a.size() != b.size()) {
            return OptionalDouble.empty();
        }
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.size(); i++) {
            product += a.get(i) * b.get(i);
            squaresA += a.get(i) * a.get(i);
            squaresB += b.get(i) * b.get(i);
        }
        double lengths = Math.sqrt(squaresA) * Math.sqrt(squaresB);
        return lengths > 0 && Double.isFinite(product / lengths)
                ? OptionalDouble.of(Math.max(-1, Math.min(1, product / lengths)))
                : OptionalDouble.empty();
    }
}
