package io.vitharness.judges.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A figure that needs no order: of how many places there are, how many were found and how many regions were wrong. */
final class SumStatistic implements Statistic {

    /** What the counts of one class at one overlap are worth; there is at least one place. */
    @FunctionalInterface
    interface Worth {
        double of(long places, long found, long wrong);
    }

    /**
     * What is counted.
     *
     * @param most how many regions of each class in each picture, the surest first
     */
    record Part(int size, int from, int to, int most) {}

    /** Recall. */
    static final Worth RECALL = (places, found, wrong) -> (double) found / places;

    /** F1: twice the found over places and regions. */
    static final Worth F1 = (places, found, wrong) -> 2.0 * found / (places + found + wrong);

    /** AP if every wrong region came before every right one. */
    static final Worth LOWEST = (places, found, wrong) -> reached(places, found) * precision(found, wrong);

    /** AP if every wrong region came after every right one. */
    static final Worth HIGHEST = (places, found, wrong) -> reached(places, found) * precision(found, 0);

    private final PictureSet set;
    private final Part part;
    private final Worth worth;
    private final List<Counts> counts = new ArrayList<>();

    SumStatistic(PictureSet set, Part part, int overlaps, Worth worth) {
        this.set = set;
        this.part = part;
        this.worth = worth;
        set.classes().forEach(tally -> counts.add(new Counts(tally, overlaps)));
    }

    @Override
    public boolean includes(Classes.Known known) {
        return true;
    }

    @Override
    public OptionalDouble official() {
        int[] weights = set.ones();
        double[] all = new double[(part.to() - part.from()) * counts.size()];
        int count = 0;
        for (int t = part.from(); t < part.to(); t++) {
            for (Counts one : counts) {
                long places = one.places(weights);
                if (places > 0) {
                    all[count++] = one.worth(t - part.from(), places, weights);
                }
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(PairwiseMean.of(all, count));
    }

    @Override
    public List<OptionalDouble> classes() {
        return classes(0, set.ones());
    }

    @Override
    public List<OptionalDouble> classes(int draw, int[] weights) {
        List<OptionalDouble> values = new ArrayList<>(counts.size());
        for (Counts one : counts) {
            values.add(one.mean(weights));
        }
        return values;
    }

    private static double reached(long places, long found) {
        Curve.Points points = Curve.Points.COCO;
        return (double) points.reached((double) found / places) / points.count();
    }

    private static double precision(long found, long wrong) {
        return found / (found + wrong + Math.ulp(1.0));
    }

    /** The counts of one class, picture by picture. */
    private final class Counts {

        private final int[] pictures;
        private final int[] places;
        private final int[][] found;
        private final int[][] wrong;

        Counts(PictureSet.ClassTally tally, int overlaps) {
            List<Ladder.Entry> entries = tally.entries();
            int count = entries.size();
            pictures = new int[count];
            places = new int[count];
            found = new int[part.to() - part.from()][count];
            wrong = new int[part.to() - part.from()][count];
            for (int i = 0; i < count; i++) {
                pictures[i] = entries.get(i).picture;
                places[i] = entries.get(i).matches.places[part.size()];
                int[] flags = entries.get(i).matches.flags[part.size()];
                for (int d = 0; d < Math.min(part.most(), flags.length); d++) {
                    add(i, flags[d], overlaps);
                }
            }
        }

        private void add(int i, int flags, int overlaps) {
            for (int t = part.from(); t < part.to(); t++) {
                if ((flags & (1 << t)) != 0) {
                    found[t - part.from()][i]++;
                } else if ((flags & (1 << (t + overlaps))) == 0) {
                    wrong[t - part.from()][i]++;
                }
            }
        }

        long places(int[] weights) {
            return sum(places, weights);
        }

        OptionalDouble mean(int[] weights) {
            long all = places(weights);
            if (all == 0) {
                return OptionalDouble.empty();
            }
            double sum = 0;
            for (int t = 0; t < found.length; t++) {
                sum += worth(t, all, weights);
            }
            return OptionalDouble.of(sum / found.length);
        }

        double worth(int t, long all, int[] weights) {
            return worth.of(all, sum(found[t], weights), sum(wrong[t], weights));
        }

        private long sum(int[] counts, int[] weights) {
            long sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += (long) weights[pictures[i]] * counts[i];
            }
            return sum;
        }
    }
}
