package io.vitharness.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Points with whiskers over a cost that should be small, and the frontier: the points that none beats in both.
 *
 * @param frontier an SVG path; empty when fewer than two points stand on it
 */
public record Scatter(int width, int height, Axis x, Axis y, List<Dot> dots, String frontier) {

    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 36;
    private static final double LETTER = 6.6;

    public Scatter {
        dots = List.copyOf(dots);
    }

    /** What is to be drawn: cost above zero, figure with interval. */
    public record Point(String label, double cost, double low, double value, double high) {}

    /** A drawn point. */
    public record Dot(
            String name,
            String label,
            String x,
            String y,
            String low,
            String high,
            boolean onFrontier,
            String labelX,
            String labelY,
            String anchor) {}

    public static Scatter of(List<Point> points, int width, int height) {
        double least = points.stream().mapToDouble(Point::cost).min().orElse(1);
        double most = points.stream().mapToDouble(Point::cost).max().orElse(1);
        Axis x = most / least > 20
                ? Axis.logarithmic(least, most, LEFT, width - LEFT - RIGHT)
                : Axis.linear(Math.min(least, most * .5), most, 6, LEFT, width - LEFT - RIGHT);
        double low = points.stream().mapToDouble(Point::low).min().orElse(0);
        double high = points.stream().mapToDouble(Point::high).max().orElse(1);
        Axis y = Axis.linear(low, high, 5, height - BOTTOM, -(height - TOP - BOTTOM));
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::cost)
                        .thenComparing(Comparator.comparingDouble(Point::value).reversed())
                        .thenComparing(Point::label))
                .toList();
        return new Scatter(width, height, x, y, dots(sorted, x, y, width), path(frontier(sorted), x, y));
    }

    /** Those that no cheaper one reaches, cheapest first. */
    static List<Point> frontier(List<Point> cheapestFirst) {
        var frontier = new ArrayList<Point>();
        for (Point point : cheapestFirst) {
            if (frontier.isEmpty()
                    || point.value() > frontier.get(frontier.size() - 1).value()) {
                frontier.add(point);
            }
        }
        return frontier;
    }

    private static String path(List<Point> frontier, Axis x, Axis y) {
        var path = new StringBuilder();
        if (frontier.size() > 1) {
            for (Point point : frontier) {
                path.append(path.isEmpty() ? "M" : " H").append(x.at(point.cost()));
                path.append(path.indexOf("H") < 0 ? " " : " V").append(y.at(point.value()));
            }
        }
        return path.toString();
    }

    private static List<Dot> dots(List<Point> points, Axis x, Axis y, int width) {
        List<Point> frontier = frontier(points);
        var taken = new ArrayList<Box>();
        points.forEach(point -> taken.add(Box.around(x.pixel(point.cost()), y.pixel(point.value()))));
        var dots = new ArrayList<Dot>();
        for (Point point : points) {
            Label label =
                    Label.free(point, x.pixel(point.cost()), y.pixel(point.value()), new Label.Paper(taken, width));
            dots.add(new Dot(
                    point.label(),
                    label.text(),
                    x.at(point.cost()),
                    y.at(point.value()),
                    y.at(point.low()),
                    y.at(point.high()),
                    frontier.contains(point),
                    Px.of(label.x()),
                    Px.of(label.y()),
                    label.anchor()));
        }
        return dots;
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y) {
            return new Box(x - 5, y - 5, x + 5, y + 5);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A name beside its point, where it covers no other if that can be had. */
    private record Label(String text, double x, double y, String anchor) {

        private static final int LONGEST = 28;

        record Paper(List<Box> taken, int width) {}

        static Label free(Point point, double x, double y, Paper paper) {
            String text =
                    point.label().length() > LONGEST ? point.label().substring(0, LONGEST - 1) + "…" : point.label();
            // the frontier leaves a point to the right and enters it from below
            var places = List.of(
                    new Label(text, x + 6, y - 8, "start"),
                    new Label(text, x - 8, y - 8, "end"),
                    new Label(text, x - 9, y + 4, "end"),
                    new Label(text, x + 6, y + 17, "start"),
                    new Label(text, x - 6, y + 17, "end"));
            Label chosen = places.stream()
                    .filter(place -> place.fits(paper))
                    .findFirst()
                    .orElse(places.get(x > paper.width() / 2.0 ? 1 : 0)); // crowded: the table below has all names
            paper.taken().add(chosen.box());
            return chosen;
        }

        private boolean fits(Paper paper) {
            Box box = box();
            return box.left() > LEFT
                    && box.right() < paper.width()
                    && paper.taken().stream().noneMatch(box::meets);
        }

        private Box box() {
            double length = text.length() * LETTER;
            double left = anchor.equals("start") ? x : x - length;
            return new Box(left, y - 10, left + length, y + 3);
        }
    }
}
