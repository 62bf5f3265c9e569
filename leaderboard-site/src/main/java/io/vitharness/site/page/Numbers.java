package io.vitharness.site.page;

import io.vitharness.report.Figure;
import java.util.Locale;

/** Numbers as a reader meets them. */
public final class Numbers {

    public static final String NONE = "—";

    private Numbers() {}

    /** A share in percent with one decimal, without its sign; anything else with four significant digits. */
    public static String in(String unit, double value) {
        return unit.equals("share") ? format("%.1f", value * 100) : significant(value);
    }

    public static String value(Figure figure) {
        return in(figure.unit(), figure.value());
    }

    public static String interval(Figure figure) {
        return interval(figure.unit(), figure.low(), figure.high());
    }

    public static String interval(String unit, double low, double high) {
        return in(unit, low) + "–" + in(unit, high);
    }

    /** The unit as it stands in a header or after a number. */
    public static String unit(String unit) {
        return unit.equals("share") ? "%" : unit;
    }

    public static String count(long count) {
        return format("%,d", count);
    }

    public static String probability(double p) {
        if (p < .0001) {
            return "p < .0001";
        }
        return p >= .99995 ? "p = 1" : "p = " + format("%.4f", p).substring(1);
    }

    public static String points(double difference) {
        return (difference > 0 ? "+" : difference < 0 ? "−" : "") + format("%.1f", Math.abs(difference) * 100);
    }

    public static String millis(double millis) {
        if (millis >= 10_000) {
            return format("%.1f s", millis / 1000);
        }
        return millis >= 10 ? format("%,.0f ms", millis) : format("%.2f ms", millis);
    }

    public static String seconds(double seconds) {
        return seconds < 60
                ? format("%.1f s", seconds)
                : format("%d min %02d s", (int) seconds / 60, (int) seconds % 60);
    }

    public static String bytes(long bytes) {
        return bytes < 1L << 30 ? format("%.0f MB", bytes / 1e6) : format("%.1f GB", bytes / 1e9);
    }

    /** The day of an ISO 8601 time. */
    public static String day(String time) {
        return time.length() > 10 && time.charAt(10) == 'T' ? time.substring(0, 10) : time;
    }

    /** 12.4 M, 7.1 B. */
    public static String parameters(long count) {
        if (count < 1_000_000) {
            return count < 1_000 ? count(count) : format("%.1f k", count / 1e3);
        }
        return count < 1_000_000_000 ? format("%.1f M", count / 1e6) : format("%.1f B", count / 1e9);
    }

    /** For sorting by script: all digits that matter. */
    public static String sortable(double value) {
        return format("%.9f", value);
    }

    static String hash(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }

    private static String significant(double value) {
        double size = Math.abs(value);
        return format(size >= 1000 ? "%,.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
