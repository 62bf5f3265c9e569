package io.vitharness.judges.choice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Python reads, rounds and writes them; only finite ones. */
final class PythonNumbers {

    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?");
    private static final Pattern INT = Pattern.compile("[+-]?\\d+(?:_\\d+)*");

    /** Longer texts are no numbers that anybody means. */
    private static final int LONGEST = 400;

    private PythonNumbers() {}

    /** {@code float(text)}. */
    static Optional<Double> parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST || !FLOAT.matcher(bare).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(bare.replace("_", ""));
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /** {@code int(text)} as text. */
    static Optional<String> whole(String text) {
        String bare = text.strip();
        return bare.length() <= LONGEST && INT.matcher(bare).matches()
                ? Optional.of(new BigInteger(bare.replace("_", "")).toString())
                : Optional.empty();
    }

    /** {@code str(int(value))}: cut towards zero. */
    static String truncated(double value) {
        return new BigDecimal(value).toBigInteger().toString();
    }

    /** {@code round(value, places)}: half to even on the exact binary value. */
    static double rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** {@code str(round(value, places))}. */
    static String text(double value, int places) {
        BigDecimal plain =
                new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
        String zero = Double.compare(rounded(value, places), -0.0) == 0 || (plain.signum() == 0 && value < 0)
                ? "-0.0"
                : "0.0";
        if (plain.signum() == 0) {
            return zero;
        }
        return plain.scale() > 0 ? plain.toPlainString() : plain.toPlainString() + ".0";
    }
}
