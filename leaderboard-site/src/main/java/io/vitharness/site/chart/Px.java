package io.vitharness.site.chart;

import java.util.Locale;

/** Coordinates as text: one decimal, the same on every machine. */
final class Px {

    private Px() {}

    static String of(double at) {
        String text = String.format(Locale.ROOT, "%.1f", at);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
