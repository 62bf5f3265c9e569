package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers as models write them: an optional sign, digits with or without a point, perhaps an exponent. */
final class Numerals {

    /** No honest coordinate is longer; what is longer is never given to the number parser. */
    private static final int LONGEST = 32;

    private Numerals() {}

    /** One number, with blanks around it; nothing when it is none or is not finite. */
    static Optional<Double> parse(String text) {
        String token = text.strip();
        if (token.isEmpty() || token.length() > LONGEST || !token.chars().allMatch(Numerals::mayStand)) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(token);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Numbers with commas or blanks between them; nothing when anything else is there. */
    static Optional<List<Double>> list(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String token : text.strip().split(text.indexOf(',') >= 0 ? "," : "\\s+", -1)) {
            Optional<Double> number = parse(token);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Numerals::isDigit);
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    // Double.parseDouble would also take NaN, hexadecimal numbers and a trailing f or d
    private static boolean mayStand(int character) {
        return isDigit(character) || ".+-eE".indexOf(character) >= 0;
    }
}
