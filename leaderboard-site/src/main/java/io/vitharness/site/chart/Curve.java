package io.vitharness.site.chart;

import io.vitharness.report.Drawings;
import io.vitharness.report.TrainingReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One value over another, such as a loss over the steps of a training or precision over recall.
 *
 * @param line an SVG path
 * @param about what the picture shows, for those who cannot see it
 * @param stages where each stage of a training starts
 * @param summary the figures that stand beside the name
 * @param xLabel what the line runs over; empty where the page says it
 */
public record Curve(
        String name,
        int width,
        int height,
        Axis x,
        Axis y,
        String line,
        List<Stage> stages,
        String about,
        String summary,
        String xLabel) {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 190;
    private static final int LEFT = 48;
    private static final int RIGHT = 20;
    private static final int TOP = 18;
    private static final int BOTTOM = 28;
    private static final int MOST_POINTS = 400;

    public Curve {
        stages = List.copyOf(stages);
    }

    /** A stage's name and the pixel of its first step. */
    public record Stage(String name, String at) {}

    /** A training's curve; the points must hold a value of that name, at least two of them. */
    public static Curve of(String name, List<TrainingReport.Point> points) {
        List<TrainingReport.Point> kept = thinned(points);
        List<Double> steps = kept.stream().map(point -> (double) point.step()).toList();
        List<Double> values = kept.stream().map(point -> value(name, point)).toList();
        Axis x = across(0, steps.get(steps.size() - 1));
        String summary = number(values.get(0)) + " → " + number(values.get(values.size() - 1));
        return new Curve(
                name,
                WIDTH,
                HEIGHT,
                x,
                upwards(values),
                line(x, steps, values),
                stages(points, x),
                name + " over training steps, " + summary,
                summary,
                "");
    }

    /** A metric's own curve; none when it has fewer than two points. */
    public static Optional<Curve> of(Drawings.Curve drawn) {
        List<Integer> kept = thinned(indices(drawn));
        if (kept.size() < 2) {
            return Optional.empty();
        }
        List<Double> xs = kept.stream().map(drawn.xs()::get).toList();
        List<Double> ys = kept.stream().map(drawn.ys()::get).toList();
        Axis x = across(Collections.min(xs), Collections.max(xs));
        return Optional.of(new Curve(
                drawn.name(),
                WIDTH,
                HEIGHT,
                x,
                upwards(ys),
                line(x, xs, ys),
                List.of(),
                drawn.yLabel() + " over " + drawn.xLabel() + ": " + drawn.name(),
                drawn.yLabel(),
                drawn.xLabel()));
    }

    private static List<Integer> indices(Drawings.Curve drawn) {
        int points = Math.min(drawn.xs().size(), drawn.ys().size());
        return IntStream.range(0, points)
                .filter(i -> Double.isFinite(drawn.xs().get(i))
                        && Double.isFinite(drawn.ys().get(i)))
                .boxed()
                .toList();
    }

    private static Axis across(double low, double high) {
        return Axis.linear(low, high, 4, LEFT, WIDTH - LEFT - RIGHT);
    }

    private static Axis upwards(List<Double> values) {
        double low = Collections.min(values);
        double high = Collections.max(values);
        return Axis.linear(low, high, 4, HEIGHT - BOTTOM, -(HEIGHT - TOP - BOTTOM));
    }

    private static String line(Axis x, List<Double> xs, List<Double> ys) {
        Axis y = upwards(ys);
        var line = new StringBuilder();
        for (int i = 0; i < xs.size(); i++) {
            line.append(line.isEmpty() ? "M" : " L").append(x.at(xs.get(i)));
            line.append(' ').append(y.at(ys.get(i)));
        }
        return line.toString();
    }

    private static double value(String name, TrainingReport.Point point) {
        return point.values().getOrDefault(name, 0.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static <T> List<T> thinned(List<T> points) {
        int every = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        var kept = new ArrayList<T>();
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private static List<Stage> stages(List<TrainingReport.Point> points, Axis x) {
        var stages = new ArrayList<Stage>();
        String name = "";
        for (TrainingReport.Point point : points) {
            if (!point.stage().equals(name)) {
                name = point.stage();
                stages.add(new Stage(name, x.at(stages.isEmpty() ? 0 : point.step())));
            }
        }
        return stages;
    }
}
