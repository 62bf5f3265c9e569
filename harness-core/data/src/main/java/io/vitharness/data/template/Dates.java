package io.vitharness.data.template;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** C's {@code strftime} for one moment, in English. */
record Dates(LocalDateTime now) {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("Y", "uuuu"),
            Map.entry("y", "uu"),
            Map.entry("m", "MM"),
            Map.entry("-m", "M"),
            Map.entry("d", "dd"),
            Map.entry("-d", "d"),
            Map.entry("b", "MMM"),
            Map.entry("B", "MMMM"),
            Map.entry("a", "EEE"),
            Map.entry("A", "EEEE"),
            Map.entry("H", "HH"),
            Map.entry("I", "hh"),
            Map.entry("M", "mm"),
            Map.entry("S", "ss"),
            Map.entry("p", "a"),
            Map.entry("j", "DDD"));

    String format(String form) throws TemplateException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) != '%') {
                out.append(form.charAt(i));
                continue;
            }
            int length = form.startsWith("-", i + 1) ? 2 : 1;
            String letter = form.substring(i + 1, Math.min(form.length(), i + 1 + length));
            i += length;
            out.append(letter.equals("%") ? "%" : part(letter));
        }
        return out.toString();
    }

    private String part(String letter) throws TemplateException {
        String pattern = FORMS.get(letter);
        if (pattern == null) {
            throw new TemplateException("'strftime_now' does not know '%" + letter + "'");
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(now);
    }
}
