package io.vitharness.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of RFC 4180 with LF. Names and messages come from strangers: a spreadsheet must not take them for formulas. */
public final class Csv {

    private Csv() {}

    /** One line without its line feed. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r].*|-(?!\\d).*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
