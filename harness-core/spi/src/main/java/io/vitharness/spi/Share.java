package io.vitharness.spi;

import java.math.BigDecimal;

/** A share of a whole, 0..1; written {@code 5%} or {@code 0.05} in YAML. */
public record Share(double value) {

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies between 0% and 100% but is " + value);
        }
    }

    /** Reads {@code 5%} or {@code 0.05}. */
    public static Share parse(String text) {
        String number = text.strip();
        try {
            return number.endsWith("%")
                    ? new Share(new BigDecimal(
                                    number.substring(0, number.length() - 1).strip())
                            .movePointLeft(2)
                            .doubleValue())
                    : new Share(new BigDecimal(number).doubleValue());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a share is written '5%' or '0.05' but is '" + text + "'", e);
        }
    }
}
