package io.vitharness.judges.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Expected average precision of regions without confidence: the mean over {@value #ORDERINGS} orderings of each class's
 * regions, all orderings being as likely. The orderings are drawn by a hash of their number and the class's place, so
 * they are the same for every model and at every call. Which region takes which place is decided in the order of the
 * answer.
 */
final class OrderingStatistic implements Statistic {

    static final int ORDERINGS = 32;

    private final PictureSet set;
    private final int overlaps;
    /** By ordering, then by class. */
    private final List<List<Ladder>> ladders = new ArrayList<>();

    OrderingStatistic(PictureSet set, int overlaps) {
        this.set = set;
        this.overlaps = overlaps;
        for (int ordering = 0; ordering < ORDERINGS; ordering++) {
            ladders.add(ladders(ordering));
        }
    }

    @Override
    public boolean includes(Classes.Known known) {
        return true;
    }

    @Override
    public OptionalDouble official() {
        double[] known = classes().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(PairwiseMean.of(known, known.length));
    }

    /** The mean over all orderings. */
    @Override
    public List<OptionalDouble> classes() {
        int[] weights = set.ones();
        List<List<OptionalDouble>> all = new ArrayList<>();
        for (int ordering = 0; ordering < ORDERINGS; ordering++) {
            all.add(classes(ordering, weights));
        }
        List<OptionalDouble> means = new ArrayList<>();
        for (int k = 0; k < set.classes().size(); k++) {
            int place = k;
            means.add(all.stream()
                    .map(values -> values.get(place))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average());
        }
        return means;
    }

    /** Each draw has one of the orderings. */
    @Override
    public List<OptionalDouble> classes(int draw, int[] weights) {
        List<OptionalDouble> values = new ArrayList<>();
        for (Ladder ladder : ladders.get(draw % ORDERINGS)) {
            values.add(value(ladder, weights));
        }
        return values;
    }

    private OptionalDouble value(Ladder ladder, int[] weights) {
        long places = ladder.places(weights);
        if (places == 0) {
            return OptionalDouble.empty();
        }
        Curve curve = new Curve(Curve.Points.COCO, places, ladder.running(weights));
        double sum = 0;
        for (int t = 0; t < overlaps; t++) {
            ladder.count(t, weights, curve.restart());
            sum += curve.mean();
        }
        return OptionalDouble.of(sum / overlaps);
    }

    private List<Ladder> ladders(int ordering) {
        List<Ladder> ladders = new ArrayList<>();
        for (int k = 0; k < set.classes().size(); k++) {
            List<Ladder.Entry> entries = set.classes().get(k).entries();
            int regions = entries.stream()
                    .mapToInt(entry -> entry.matches.confidences.length)
                    .sum();
            ladders.add(new Ladder(entries, 0, overlaps, shuffled(regions, mix(31L * ordering + k))));
        }
        return ladders;
    }

    private static int[] shuffled(int count, long seed) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int j = (int) Math.floorMod(mix(seed + i), i + 1L);
            places[i] = places[j];
            places[j] = i;
        }
        return places;
    }

    // the finalizer of SplitMix64 (Steele, Lea, Flood 2014)
    private static long mix(long z) {
        long mixed = z * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
