package io.vitharness.site.chart;

import io.vitharness.report.TrainingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One value of a training over its steps.
 *
 * @param line an SVG path
 * @param stages where each stage starts
 */
public record Curve(
        String name,
        int width,
        int height,
        Axis x,
        Axis y,
        String line,
        List<Stage> stages,
        String first,
        String last) {

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

    /** The points must hold a value of that name, at least two of them. */
    public static Curve of(String name, List<TrainingReport.Point> points) {
        int width = 420;
        int height = 190;
        int end = points.get(points.size() - 1).step();
        Axis x = Axis.linear(0, end, 4, LEFT, width - LEFT - RIGHT);
        double low = points.stream().mapToDouble(p -> value(name, p)).min().orElse(0);
        double high = points.stream().mapToDouble(p -> value(name, p)).max().orElse(1);
        Axis y = Axis.linear(low, high, 4, height - BOTTOM, -(height - TOP - BOTTOM));
        var line = new StringBuilder();
        for (TrainingReport.Point point : thinned(points)) {
            line.append(line.isEmpty() ? "M" : " L").append(x.at(point.step()));
            line.append(' ').append(y.at(value(name, point)));
        }
        return new Curve(
                name,
                width,
                height,
                x,
                y,
                line.toString(),
                stages(points, x),
                number(name, points.get(0)),
                number(name, points.get(points.size() - 1)));
    }

    private static double value(String name, TrainingReport.Point point) {
        return point.values().getOrDefault(name, 0.0);
    }

    private static String number(String name, TrainingReport.Point point) {
        return String.format(Locale.ROOT, "%.4g", value(name, point));
    }

    private static List<TrainingReport.Point> thinned(List<TrainingReport.Point> points) {
        int every = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        var kept = new ArrayList<TrainingReport.Point>();
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
