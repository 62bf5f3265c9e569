package io.vitharness.pipeline.suite;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as suites write them: {@code 500ms}, {@code 90s}, {@code 1h30m}. */
final class Durations {

    static final String FORM = "(\\d{1,9}d)?(\\d{1,9}h)?(\\d{1,9}m)?(\\d{1,9}s)?(\\d{1,9}ms)?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Durations() {}

    static Duration parse(String text) {
        Matcher form = PATTERN.matcher(text);
        if (text.isEmpty() || !form.matches()) {
            throw new IllegalArgumentException("a duration is written '500ms', '90s', '10m' or '1h30m'");
        }
        Duration sum = Duration.ZERO;
        for (int i = 1; i <= form.groupCount(); i++) {
            if (form.group(i) != null) {
                sum = sum.plus(part(form.group(i)));
            }
        }
        return sum;
    }

    /** The shortest form that means the same. */
    static String format(Duration duration) {
        long millis = duration.toMillis();
        if (!Duration.ofMillis(millis).equals(duration)) {
            return duration.toString();
        }
        for (String unit : new String[] {"d", "h", "m", "s"}) {
            long step = unit(unit).toMillis();
            if (millis >= step && millis % step == 0) {
                return millis / step + unit;
            }
        }
        return millis == 0 ? "0s" : millis + "ms";
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(1);
            case "h" -> Duration.ofHours(1);
            case "m" -> Duration.ofMinutes(1);
            case "s" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(1);
        };
    }

    private static Duration part(String text) {
        String unit = text.replaceAll("\\d", "");
        return unit(unit).multipliedBy(Long.parseLong(text.substring(0, text.length() - unit.length())));
    }
}
