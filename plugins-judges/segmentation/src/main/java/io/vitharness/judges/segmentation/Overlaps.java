package io.vitharness.judges.segmentation;

import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every pair of a said mask and a place that share a pixel, the best first. Masks of different pictures share none, nor
 * does a mask of another size than its picture.
 */
record Overlaps(List<Pair> pairs, int said, int places) {

    /** A said mask, a place, both by number, and their intersection over union. */
    record Pair(int said, int place, double overlap) {}

    static Overlaps of(Canvas canvas, List<Part.Region> said, List<Part.Region> places) throws UnusableKeyException {
        List<Mask> truths = new ArrayList<>();
        for (Part.Region place : places) {
            truths.add(canvas.truth(place));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Optional<Mask> mask = canvas.said(said.get(i));
            for (int j = 0; j < truths.size() && mask.isPresent(); j++) {
                boolean isSamePicture = said.get(i).picture() == places.get(j).picture();
                double overlap = isSamePicture ? mask.get().overlap(truths.get(j)) : 0;
                if (overlap > 0) {
                    pairs.add(new Pair(i, j, overlap));
                }
            }
        }
        // stable: among equals the first mask of the answer, then the first place
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        return new Overlaps(pairs, said.size(), places.size());
    }

    /** One to one, the best first. */
    List<Pair> greedy() {
        return greedy(pair -> true);
    }

    /** One to one, the best first of those that are wanted. */
    List<Pair> greedy(Predicate<Pair> wanted) {
        return taken(wanted, /* stops= */ false);
    }

    /** One to one, the best first, up to the first free pair that is not wanted. */
    List<Pair> greedyUntil(Predicate<Pair> wanted) {
        return taken(wanted, /* stops= */ true);
    }

    private List<Pair> taken(Predicate<Pair> wanted, boolean stops) {
        boolean[] isSaidTaken = new boolean[said];
        boolean[] isPlaceTaken = new boolean[places];
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : pairs) {
            if (isSaidTaken[pair.said()] || isPlaceTaken[pair.place()]) {
                continue;
            }
            if (wanted.test(pair)) {
                isSaidTaken[pair.said()] = true;
                isPlaceTaken[pair.place()] = true;
                taken.add(pair);
            } else if (stops) {
                return taken;
            }
        }
        return taken;
    }

    /**
     * Which said masks find a place by COCOeval's rule where all scores are alike: in the order of the answer each takes
     * the best free place at the least overlap, the last one among equals.
     */
    boolean[] found(double least) {
        double[][] matrix = new double[said][places];
        pairs.forEach(pair -> matrix[pair.said()][pair.place()] = pair.overlap());
        boolean[] isPlaceTaken = new boolean[places];
        boolean[] found = new boolean[said];
        for (int i = 0; i < said; i++) {
            int best = -1;
            for (int j = 0; j < places; j++) {
                boolean isFit = !isPlaceTaken[j] && matrix[i][j] >= least;
                best = isFit && (best < 0 || matrix[i][j] >= matrix[i][best]) ? j : best;
            }
            if (best >= 0) {
                isPlaceTaken[best] = true;
                found[i] = true;
            }
        }
        return found;
    }
}
