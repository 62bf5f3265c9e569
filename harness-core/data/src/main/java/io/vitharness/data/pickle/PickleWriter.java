package io.vitharness.data.pickle;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes texts, whole numbers, lists and dictionaries as a pickle of protocol 0, which any Python reads. */
public final class PickleWriter {

    private final StringBuilder out = new StringBuilder();

    private PickleWriter() {}

    /**
     * The pickle of a value, all of it ASCII.
     *
     * @throws IllegalArgumentException for a value of another kind
     */
    public static String text(Object value) {
        PickleWriter writer = new PickleWriter();
        writer.write(value);
        return writer.out.append('.').toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> members) {
            out.append("(d");
            members.forEach((key, member) -> {
                write(key);
                write(member);
                out.append('s');
            });
        } else if (value instanceof List<?> elements) {
            out.append("(l");
            for (Object element : elements) {
                write(element);
                out.append('a');
            }
        } else if (value instanceof String text) {
            out.append('V').append(escaped(text)).append('\n');
        } else if (value instanceof Integer || value instanceof Long) {
            out.append('I').append(value).append('\n');
        } else {
            throw new IllegalArgumentException("'" + value + "' is no text, whole number, list or dictionary");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean isPlain = point >= ' ' && point < 0x7f && point != '\\';
            if (isPlain) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\U%08x", point));
            }
        });
        return escaped.toString();
    }
}
