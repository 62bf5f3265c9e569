package io.vitharness.judges.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Average precision: the mean over classes, overlaps and recalls of {@code precision} in {@code accumulate}. */
final class LadderStatistic implements Statistic {

    /**
     * What is averaged.
     *
     * @param from the first overlap, by its place
     * @param to one past the last overlap
     * @param classes which classes the whole figure is of
     */
    record Part(int size, int from, int to, Predicate<Classes.Known> classes) {}

    private final PictureSet set;
    private final Part part;
    private final Curve.Points points;
    private final ToDoubleFunction<Curve> worth;
    private final List<Ladder> ladders;

    LadderStatistic(PictureSet set, Part part, int overlaps) {
        this(set, part, overlaps, Curve.Points.COCO, Curve::mean);
    }

    /** The same with other recalls, or with another worth of a class's curve. */
    LadderStatistic(PictureSet set, Part part, int overlaps, Curve.Points points, ToDoubleFunction<Curve> worth) {
        this.set = set;
        this.part = part;
        this.points = points;
        this.worth = worth;
        this.ladders = set.classes().stream()
                .map(tally -> new Ladder(tally.entries(), part.size(), overlaps))
                .toList();
    }

    private LadderStatistic(LadderStatistic whole, Part part) {
        this.set = whole.set;
        this.part = part;
        this.points = whole.points;
        this.worth = whole.worth;
        this.ladders = whole.ladders;
    }

    /** The same at some of the overlaps, without sorting again. */
    LadderStatistic at(int from, int to) {
        return new LadderStatistic(this, new Part(part.size(), from, to, part.classes()));
    }

    @Override
    public boolean includes(Classes.Known known) {
        return part.classes().test(known);
    }

    /** Overlap by overlap, recall by recall, class by class, as the official array lies in memory. */
    @Override
    public OptionalDouble official() {
        int[] weights = set.ones();
        List<double[]> curves = new ArrayList<>();
        for (int k = 0; k < ladders.size(); k++) {
            if (includes(set.classes().get(k).known()) && ladders.get(k).places(weights) > 0) {
                curves.add(precisions(ladders.get(k), weights));
            }
        }
        if (curves.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] all = new double[curves.size() * curves.get(0).length];
        for (int k = 0; k < curves.size(); k++) {
            for (int i = 0; i < curves.get(k).length; i++) {
                all[i * curves.size() + k] = curves.get(k)[i];
            }
        }
        return OptionalDouble.of(PairwiseMean.of(all, all.length));
    }

    @Override
    public List<OptionalDouble> classes() {
        return classes(0, set.ones());
    }

    @Override
    public List<OptionalDouble> classes(int draw, int[] weights) {
        List<OptionalDouble> values = new ArrayList<>(ladders.size());
        for (Ladder ladder : ladders) {
            values.add(value(ladder, weights));
        }
        return values;
    }

    /** The precisions of a class at one overlap at all recalls; empty where there is nothing to find. */
    double[] precisions(int classPlace, int overlap) {
        int[] weights = set.ones();
        Ladder ladder = ladders.get(classPlace);
        long places = ladder.places(weights);
        if (places == 0) {
            return new double[0];
        }
        double[] precisions = new double[points.count()];
        Curve curve = new Curve(points, places, ladder.running(weights));
        ladder.count(overlap, weights, curve);
        curve.precisions(precisions, 0);
        return precisions;
    }

    private OptionalDouble value(Ladder ladder, int[] weights) {
        long places = ladder.places(weights);
        if (places == 0) {
            return OptionalDouble.empty();
        }
        Curve curve = new Curve(points, places, ladder.running(weights));
        double sum = 0;
        for (int t = part.from(); t < part.to(); t++) {
            ladder.count(t, weights, curve.restart());
            sum += worth.applyAsDouble(curve);
        }
        return OptionalDouble.of(sum / (part.to() - part.from()));
    }

    // a curve whose worth is no mean over recalls counts as one number
    private double[] precisions(Ladder ladder, int[] weights) {
        boolean isMean = points == Curve.Points.COCO;
        int width = isMean ? points.count() : 1;
        double[] precisions = new double[(part.to() - part.from()) * width];
        Curve curve = new Curve(points, ladder.places(weights), ladder.running(weights));
        for (int t = part.from(); t < part.to(); t++) {
            ladder.count(t, weights, curve.restart());
            int at = (t - part.from()) * width;
            if (isMean) {
                curve.precisions(precisions, at);
            } else {
                precisions[at] = worth.applyAsDouble(curve);
            }
        }
        return precisions;
    }
}
