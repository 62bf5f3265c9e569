package io.vitharness.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a dot plot: dots with whiskers on a shared axis, and the chance level as a line.
 *
 * @param grid pixels of the axis' ticks
 */
public record Strip(int width, int height, List<Mark> marks, List<String> grid, Optional<String> chance) {

    public static final int WIDTH = 168;
    private static final int PADDING = 10;
    private static final int LANE = 12;

    public Strip {
        marks = List.copyOf(marks);
        grid = List.copyOf(grid);
    }

    /** A figure with its interval, in the axis' unit. */
    public record Value(int series, double low, double value, double high) {}

    /** A dot with its whisker; an end that was cut by the axis is drawn as an arrow, and so is a value off the axis. */
    public record Mark(
            int series,
            String y,
            String low,
            String value,
            String high,
            boolean cutLow,
            boolean cutHigh,
            boolean off) {}

    /** The axis of strips over these values, chance left off where it lies far outside. */
    public static Axis axis(List<Value> values) {
        double low = values.stream().mapToDouble(Value::low).min().orElse(0);
        double high = values.stream().mapToDouble(Value::high).max().orElse(1);
        return Axis.linear(low, high, 3, PADDING, WIDTH - 2 * PADDING);
    }

    /** Draws each value in its own lane. */
    public static Strip of(Axis axis, List<Value> values, OptionalDouble chance) {
        var marks = new ArrayList<Mark>();
        int height = Math.max(20, values.size() * LANE + 4);
        double y = (height - (values.size() - 1) * LANE) / 2.0;
        for (Value value : values) {
            marks.add(mark(axis, value, y));
            y += LANE;
        }
        Optional<String> line = chance.isPresent() && axis.holds(chance.getAsDouble())
                ? Optional.of(axis.at(chance.getAsDouble()))
                : Optional.empty();
        return new Strip(
                WIDTH, height, marks, axis.ticks().stream().map(Axis.Tick::at).toList(), line);
    }

    private static Mark mark(Axis axis, Value value, double y) {
        return new Mark(
                value.series(),
                Px.of(y),
                axis.at(value.low()),
                axis.at(value.value()),
                axis.at(value.high()),
                value.low() < axis.from() && value.value() <= axis.to(),
                value.high() > axis.to() && value.value() >= axis.from(),
                !axis.holds(value.value()));
    }
}
