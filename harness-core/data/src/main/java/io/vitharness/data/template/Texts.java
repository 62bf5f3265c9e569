package io.vitharness.data.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Values as Python prints them, and as JSON. */
final class Texts {

    private Texts() {}

    /** Python's {@code str}. */
    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Values.Undefined ? "" : repr(value);
    }

    /** Python's {@code repr}. */
    static String repr(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        if (value instanceof Double number) {
            return floating(number);
        }
        if (value instanceof List<?> list) {
            return joined(list, "[", "]");
        }
        if (value instanceof Values.Tuple tuple) {
            return joined(tuple.items(), "(", tuple.items().size() == 1 ? ",)" : ")");
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner joiner = new StringJoiner(", ", "{", "}");
            map.forEach((key, item) -> joiner.add(repr(key) + ": " + repr(item)));
            return joiner.toString();
        }
        return value instanceof Values.Undefined ? "Undefined" : value.toString();
    }

    private static String joined(List<?> items, String open, String close) {
        StringJoiner joiner = new StringJoiner(", ", open, close);
        items.forEach(item -> joiner.add(repr(item)));
        return joiner.toString();
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder shown = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                shown.append('\\').append(c);
            } else {
                shown.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : control(c, "\\x%02x"));
            }
        }
        return shown.append(quote).toString();
    }

    private static String control(char c, String form) {
        return c < ' ' ? String.format(Locale.ROOT, form, (int) c) : String.valueOf(c);
    }

    private static String floating(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (number == 0 || (size >= 1e-4 && size < 1e16)) {
            String plain = new BigDecimal(Double.toString(number)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String[] parts = Double.toString(number).split("E", 2);
        int power = Integer.parseInt(parts[1]);
        return parts[0].replaceFirst("\\.0$", "")
                + (power < 0 ? "e-" : "e+")
                + String.format(Locale.ROOT, "%02d", Math.abs(power));
    }

    /** Python's {@code json.dumps(value, ensure_ascii=False)}; indented where {@code indent} is above 0. */
    static String json(Object value, int indent) throws TemplateException {
        StringBuilder out = new StringBuilder();
        json(value, indent, 1, out);
        return out.toString();
    }

    private static void json(Object value, int indent, int level, StringBuilder out) throws TemplateException {
        if (value instanceof String text) {
            jsonText(text, out);
        } else if (value instanceof Boolean || value == Values.NONE) {
            out.append(value == Values.NONE ? "null" : value.toString());
        } else if (value instanceof Number) {
            out.append(repr(value));
        } else if (value instanceof Map<?, ?> map) {
            jsonMap(map, indent, level, out);
        } else if (value instanceof List<?> || value instanceof Values.Tuple) {
            jsonList(Values.items(value), indent, level, out);
        } else {
            throw new TemplateException("'tojson' cannot write " + Values.kind(value));
        }
    }

    private static void jsonMap(Map<?, ?> map, int indent, int level, StringBuilder out) throws TemplateException {
        out.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(between).append(line(indent, level));
            jsonText(of(entry.getKey()), out);
            out.append(": ");
            json(entry.getValue(), indent, level + 1, out);
            between = indent > 0 ? "," : ", ";
        }
        out.append(map.isEmpty() ? "" : line(indent, level - 1)).append('}');
    }

    private static void jsonList(List<Object> items, int indent, int level, StringBuilder out)
            throws TemplateException {
        out.append('[');
        String between = "";
        for (Object item : items) {
            out.append(between).append(line(indent, level));
            json(item, indent, level + 1, out);
            between = indent > 0 ? "," : ", ";
        }
        out.append(items.isEmpty() ? "" : line(indent, level - 1)).append(']');
    }

    private static String line(int indent, int level) {
        return indent > 0 ? "\n" + " ".repeat(indent * level) : "";
    }

    private static void jsonText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(control(c, "\\u%04x"));
            }
        }
        out.append('"');
    }
}
