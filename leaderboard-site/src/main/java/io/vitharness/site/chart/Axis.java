package io.vitharness.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of numbers laid on a line of pixels, with round ticks.
 *
 * @param start pixel of {@code from}
 * @param length pixels from {@code from} to {@code to}; negative when the axis runs upwards
 */
public record Axis(double from, double to, double start, double length, boolean logarithmic, List<Tick> ticks) {

    /** A round number and where it stands. */
    public record Tick(String label, String at) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * From the round number below {@code low} to the one above {@code high}, with about {@code wanted} steps; where all
     * is zero, from 0 to 1.
     */
    public static Axis linear(double low, double high, int wanted, double start, double length) {
        if (low == 0 && high == 0) {
            return linear(0, 1, wanted, start, length);
        }
        double span = Math.max(high - low, Math.max(Math.abs(high) * 1e-3, 1e-9));
        double step = roundStep(span / wanted);
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
        var bare = new Axis(from, to, start, length, false, List.of());
        var ticks = new ArrayList<Tick>();
        for (int i = 0; from + i * step <= to + step / 2; i++) {
            ticks.add(new Tick(label(from + i * step, step), bare.at(from + i * step)));
        }
        return new Axis(from, to, start, length, false, ticks);
    }

    /** Between powers of ten times 1, 2 or 5; both ends must be positive. */
    public static Axis logarithmic(double low, double high, double start, double length) {
        var marks = new ArrayList<Double>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int factor : new int[] {1, 2, 5}) {
                marks.add(factor * Math.pow(10, power));
            }
        }
        while (marks.size() > 2 && marks.get(1) <= low) {
            marks.remove(0);
        }
        while (marks.size() > 2 && marks.get(marks.size() - 2) >= high) {
            marks.remove(marks.size() - 1);
        }
        double from = marks.get(0);
        double to = marks.get(marks.size() - 1);
        var bare = new Axis(from, to, start, length, true, List.of());
        List<Tick> ticks = marks.stream()
                .map(mark -> new Tick(label(mark, mark), bare.at(mark)))
                .toList();
        return new Axis(from, to, start, length, true, ticks);
    }

    public boolean holds(double value) {
        return value >= from && value <= to;
    }

    /** The value's pixel; a value off the axis stands at its end. */
    public String at(double value) {
        return Px.of(pixel(value));
    }

    double pixel(double value) {
        double inside = Math.min(to, Math.max(from, value));
        double share = logarithmic
                ? (Math.log(inside) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (inside - from) / (to - from);
        return start + share * length;
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    private static String label(double value, double step) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("-") && text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
