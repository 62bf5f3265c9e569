package io.vitharness.judges.vqa;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as Python's {@code float()} does: {@code 1_000}, {@code " 14 "}, {@code 1e3}, {@code inf}, {@code nan}. */
final class PyFloat {

    /** Nobody writes longer numbers; the pattern below would need a deep stack for them. */
    private static final int LONGEST = 1_000;

    private static final String DIGITS = "\\d+(?:_\\d+)*";
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INFINITE = Pattern.compile("[+-]?inf(?:inity)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("[+-]?nan");

    private PyFloat() {}

    /** The number; empty where Python raises an error. */
    static OptionalDouble parse(String text) {
        String stripped = PyText.strip(text);
        if (stripped.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String lower = stripped.toLowerCase(Locale.ROOT);
        if (INFINITE.matcher(lower).matches()) {
            return OptionalDouble.of(lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (NOT_A_NUMBER.matcher(lower).matches()) {
            return OptionalDouble.of(Double.NaN);
        }
        return NUMBER.matcher(stripped).matches()
                ? OptionalDouble.of(Double.parseDouble(ascii(stripped)))
                : OptionalDouble.empty();
    }

    // digits of any script count as digits
    private static String ascii(String number) {
        StringBuilder ascii = new StringBuilder();
        number.codePoints().filter(c -> c != '_').forEach(c -> {
            int digit = Character.digit(c, 10);
            ascii.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return ascii.toString();
    }
}
