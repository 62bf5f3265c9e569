package io.vitharness.judges.segmentation;

import io.vitharness.spi.judge.Score;
import java.util.List;
import java.util.Optional;

/**
 * Counts of one sample's pixels, ignored ones left out: all that any figure of united masks needs.
 *
 * @param shared marked by answer and key
 * @param said marked by the answer
 * @param truth marked by the key
 * @param isRead whether the answer could be read; one that could not is worth nothing even where nothing is to be found
 */
record Pixels(long shared, long said, long truth, boolean isRead) {

    /** Added to a union, as LISA's {@code validate()} does. */
    private static final double LISA = 1e-5;

    /** The same counts for an answer that was not read. */
    Pixels unread() {
        return new Pixels(0, 0, truth, false);
    }

    long union() {
        return said + truth - shared;
    }

    /** Intersection over union; 1 where neither marks anything. */
    double overlap() {
        return share(shared, union());
    }

    /** LISA's: {@code I / (U + 1e-5)}, and 1 where U is 0. */
    double lisaOverlap() {
        return union() == 0 ? overlap() : shared / (union() + LISA);
    }

    double precision() {
        return share(shared, said);
    }

    double recall() {
        return share(shared, truth);
    }

    double f1() {
        return share(2 * shared, said + truth);
    }

    /** Of nothing: 1 where there is nothing at all, else 0. */
    private double share(long part, long whole) {
        if (whole == 0) {
            return union() == 0 && isRead ? 1 : 0;
        }
        return (double) part / whole;
    }

    /** As evidence. */
    List<Double> numbers() {
        return List.of((double) shared, (double) said, (double) truth, isRead ? 1.0 : 0.0);
    }

    /** Of the evidence of this name, where there is any. */
    static Optional<Pixels> of(Score.Value value, String name) {
        List<Double> numbers = value.evidence().numbers().getOrDefault(name, List.of());
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pixels(
                        numbers.get(0).longValue(),
                        numbers.get(1).longValue(),
                        numbers.get(2).longValue(),
                        numbers.get(3) == 1));
    }
}
