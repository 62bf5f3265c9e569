package io.vitharness.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for people. */
final class Words {

    private Words() {}

    /** {@code 42 s}, {@code 3:07 min} or {@code 2:03:09 h}. */
    static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return time.toMillis() < 9_950
                    ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000d)
                    : seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d h", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A figure in its unit: shares in percent. */
    static String figure(double value, String unit) {
        return unit.equals("share")
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.4g %s", value, unit);
    }

    static String optional(OptionalDouble value, String unit) {
        return value.isPresent() ? figure(value.getAsDouble(), unit) : "—";
    }

    static String plural(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
