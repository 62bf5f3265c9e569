package io.vitharness.judges.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** {@code float(text)} and {@code round(number, digits)} as Python does them. */
final class PythonNumber {

    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\d+(_\\d+)*(\\.(\\d+(_\\d+)*)?)?|\\.\\d+(_\\d+)*)([eE][-+]?\\d+)?");
    private static final int LONGEST = 100;

    private PythonNumber() {}

    /** Empty for what is no finite number; Python's {@code nan} and {@code inf} are no scores. */
    static OptionalDouble parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST || !FLOAT.matcher(bare).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(bare.replace("_", ""));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Half to even, of the exact binary value. */
    static double round(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }
}
