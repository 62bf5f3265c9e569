package io.vitharness.data.table;

import java.util.Set;

/** The words that pandas (2.x, {@code STR_NA_VALUES}) reads as a missing value, a literal {@code None} among them. */
public final class Missing {

    private static final Set<String> WORDS = Set.of(
            "",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");

    private Missing() {}

    /** Whether pandas would read this cell as missing; blanks around the word make it a text. */
    public static boolean isMissing(String text) {
        return WORDS.contains(text);
    }
}
