package io.vitharness.data.answers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tables make of values on their way through Python. An empty cell and {@code nan} are lost values; "None" and
 * "N/A" stay what they may have been, a model's own words. Whole numbers lose the ".0" that a column with gaps gives
 * them.
 */
final class Lost {

    private static final Set<String> VALUES = Set.of("", "nan", "NaN");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,18})\\.0{1,18}");

    private Lost() {}

    static Optional<String> text(String cell) {
        return VALUES.contains(cell) ? Optional.empty() : Optional.of(cell);
    }

    static String id(String cell) {
        Matcher whole = WHOLE.matcher(cell.strip());
        return whole.matches() ? whole.group(1) : cell.strip();
    }
}
