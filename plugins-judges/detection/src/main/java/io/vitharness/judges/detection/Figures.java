package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The metrics of a protocol, the headline first. */
final class Figures {

    private static final int AT_75 = 5;

    private final DetectionConfig config;
    private final Criteria criteria;
    private final int overlaps;
    private final List<Metric> metrics = new ArrayList<>();

    Figures(DetectionConfig config) {
        this.config = config;
        this.criteria = config.criteria();
        this.overlaps = criteria.overlaps().size();
    }

    List<Metric> metrics() {
        switch (config.rules()) {
            case COCO -> coco();
            case LVIS -> lvis();
            case VOC -> voc();
        }
        metrics.add(new MappedLabels());
        return List.copyOf(metrics);
    }

    private void coco() {
        precisions();
        if (config.outlines() == DetectionConfig.Outlines.KEYPOINTS) {
            recall("AR", "all", criteria.most(), 0, overlaps);
            recall("AR50", "all", criteria.most(), 0, 1);
            recall("AR75", "all", criteria.most(), AT_75, AT_75 + 1);
        } else {
            recall("AR1", "all", 1, 0, overlaps);
            recall("AR10", "all", 10, 0, overlaps);
            recall("AR100", "all", criteria.most(), 0, overlaps);
        }
        recallsBySize("");
        unsure();
    }

    private void lvis() {
        precisions();
        precision("APr", "all", 0, overlaps, known -> known.group() == 1);
        precision("APc", "all", 0, overlaps, known -> known.group() == 2);
        precision("APf", "all", 0, overlaps, known -> known.group() == 3);
        recall("AR300", "all", criteria.most(), 0, overlaps);
        recallsBySize("300");
        unsure();
    }

    private void voc() {
        LadderStatistic.Part part = new LadderStatistic.Part(0, 0, 1, Figures::every);
        add("mAP", Figures::isSure, true, set -> new LadderStatistic(set, part, 1, Curve.Points.ELEVEN, Curve::area));
        add(
                "mAP at 11 points",
                Figures::isSure,
                true,
                set -> new LadderStatistic(set, part, 1, Curve.Points.ELEVEN, Curve::mean));
        unsure();
    }

    private void precisions() {
        LadderStatistic.Part all = new LadderStatistic.Part(0, 0, overlaps, Figures::every);
        Function<PictureSet, Statistic> statistic = set -> new LadderStatistic(set, all, overlaps);
        metrics.add(new SetMetric(
                "AP", new SetMetric.Making(criteria.sizes().size(), Figures::isSure, true, statistic, this::curves)));
        LadderStatistic.Part half = new LadderStatistic.Part(0, 0, 1, Figures::every);
        add("AP50", Figures::isSure, true, set -> new LadderStatistic(set, half, overlaps));
        precision("AP75", "all", AT_75, AT_75 + 1, Figures::every);
        for (Criteria.Size size : criteria.sizes().subList(1, criteria.sizes().size())) {
            precision("AP" + size.name().charAt(0), size.name(), 0, overlaps, Figures::every);
        }
    }

    private void recallsBySize(String suffix) {
        for (Criteria.Size size : criteria.sizes().subList(1, criteria.sizes().size())) {
            recall("AR" + size.name().charAt(0) + suffix, size.name(), criteria.most(), 0, overlaps);
        }
    }

    /** What can be told of regions without confidence, and F1, which needs none. */
    private void unsure() {
        SumStatistic.Part all = new SumStatistic.Part(0, 0, overlaps, criteria.most());
        add("expected AP", PictureSet::isUnsure, true, set -> new OrderingStatistic(set, overlaps));
        add("lowest AP", PictureSet::isUnsure, false, set -> new SumStatistic(set, all, overlaps, SumStatistic.LOWEST));
        add(
                "highest AP",
                PictureSet::isUnsure,
                false,
                set -> new SumStatistic(set, all, overlaps, SumStatistic.HIGHEST));
        SumStatistic.Part half = new SumStatistic.Part(0, 0, 1, criteria.most());
        String overlap = criteria.overlaps().get(0).toString().replaceFirst("^0", "");
        add("F1@" + overlap, set -> true, true, set -> new SumStatistic(set, half, overlaps, SumStatistic.F1));
    }

    private void precision(String name, String size, int from, int to, Predicate<Classes.Known> classes) {
        LadderStatistic.Part part = new LadderStatistic.Part(criteria.size(size), from, to, classes);
        add(name, Figures::isSure, false, set -> new LadderStatistic(set, part, overlaps));
    }

    private void recall(String name, String size, int most, int from, int to) {
        SumStatistic.Part part = new SumStatistic.Part(criteria.size(size), from, to, most);
        boolean isSliced = name.equals("AR100") || name.equals("AR300");
        add(name, Figures::isSure, isSliced, set -> new SumStatistic(set, part, overlaps, SumStatistic.RECALL));
    }

    private void add(
            String name, Predicate<PictureSet> applies, boolean isSliced, Function<PictureSet, Statistic> statistic) {
        metrics.add(new SetMetric(
                name, new SetMetric.Making(criteria.sizes().size(), applies, isSliced, statistic, set -> List.of())));
    }

    private static boolean every(Classes.Known known) {
        return true;
    }

    private static boolean isSure(PictureSet set) {
        return !set.isUnsure();
    }

    /** Precision over recall at overlaps .5 and .75: the mean of the classes, then every class. */
    private List<Drawing> curves(PictureSet set) {
        LadderStatistic statistic =
                new LadderStatistic(set, new LadderStatistic.Part(0, 0, overlaps, Figures::every), overlaps);
        List<Drawing> drawings = new ArrayList<>();
        for (int t : new int[] {0, AT_75}) {
            String at =
                    String.format(Locale.ROOT, "IoU %.2f", criteria.overlaps().get(t));
            List<double[]> curves = IntStream.range(0, set.classes().size())
                    .mapToObj(k -> statistic.precisions(k, t))
                    .toList();
            List<double[]> known =
                    curves.stream().filter(curve -> curve.length > 0).toList();
            if (!known.isEmpty()) {
                drawings.add(curve("precision over recall, all classes, " + at, mean(known)));
            }
            for (int k = 0; t == 0 && k < curves.size(); k++) {
                if (curves.get(k).length > 0) {
                    String label = set.classes().get(k).known().label();
                    drawings.add(curve("precision over recall, " + label + ", " + at, curves.get(k)));
                }
            }
        }
        return drawings;
    }

    private static double[] mean(List<double[]> curves) {
        double[] mean = new double[curves.get(0).length];
        for (double[] curve : curves) {
            for (int r = 0; r < mean.length; r++) {
                mean[r] += curve[r] / curves.size();
            }
        }
        return mean;
    }

    private static Drawing curve(String name, double[] precisions) {
        List<Double> recalls = IntStream.range(0, precisions.length)
                .mapToObj(Curve.Points.COCO::recall)
                .toList();
        List<Double> values = Arrays.stream(precisions).boxed().toList();
        return new Drawing.Curve(name, "recall", "precision", recalls, values);
    }
}
