package io.vitharness.judges.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * The matches of one class in one picture as a list of numbers, from which every figure can be made again: the class's
 * place among the benchmark's classes, its group (0 none, 1 rare, 2 common, 3 frequent), the places that count at each
 * size, then for every region its confidence and its flags at each size.
 */
final class ClassEvidence {

    private static final String PREFIX = "class ";
    private static final int HEAD = 2;

    private ClassEvidence() {}

    /** The name under which a class's evidence stands. */
    static String key(String label) {
        return PREFIX + label;
    }

    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    static String label(String key) {
        return key.substring(PREFIX.length());
    }

    static List<Double> write(Classes.Known known, Matches matches) {
        int sizes = matches.places.length;
        List<Double> numbers = new ArrayList<>(HEAD + sizes + matches.confidences.length * (1 + sizes));
        numbers.add((double) known.order());
        numbers.add((double) known.group());
        for (int places : matches.places) {
            numbers.add((double) places);
        }
        for (int d = 0; d < matches.confidences.length; d++) {
            numbers.add(matches.confidences[d]);
            for (int size = 0; size < sizes; size++) {
                numbers.add((double) matches.flags[size][d]);
            }
        }
        return numbers;
    }

    static Classes.Known known(String key, List<Double> numbers) {
        return new Classes.Known(
                label(key), numbers.get(0).intValue(), numbers.get(1).intValue());
    }

    static Matches read(List<Double> numbers, int sizes) {
        int[] places = new int[sizes];
        for (int size = 0; size < sizes; size++) {
            places[size] = numbers.get(HEAD + size).intValue();
        }
        int count = (numbers.size() - HEAD - sizes) / (1 + sizes);
        double[] confidences = new double[count];
        int[][] flags = new int[sizes][count];
        int at = HEAD + sizes;
        for (int d = 0; d < count; d++) {
            confidences[d] = numbers.get(at++);
            for (int size = 0; size < sizes; size++) {
                flags[size][d] = numbers.get(at++).intValue();
            }
        }
        return new Matches(confidences, flags, places);
    }
}
