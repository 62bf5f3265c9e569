package io.vitharness.data.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads types as DuckDB writes them: {@code STRUCT(bytes BLOB, "a ""b" VARCHAR[])[]}. */
final class ParquetTypeText {

    private static final int MAX_DEPTH = 64;
    private static final String STRUCT = "STRUCT(";

    private final String text;
    private int at;

    private ParquetTypeText(String text) {
        this.text = text;
    }

    static ParquetType parse(String text) {
        return new ParquetTypeText(text).type(0);
    }

    private ParquetType type(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a type of more than " + MAX_DEPTH + " levels");
        }
        ParquetType type = text.startsWith(STRUCT, at) ? fields(depth) : plain();
        while (at < text.length() && text.charAt(at) == '[') {
            at = text.indexOf(']', at) + 1;
            type = new ParquetType.Items(type);
        }
        return type;
    }

    private ParquetType fields(int depth) {
        at += STRUCT.length();
        Map<String, ParquetType> fields = new LinkedHashMap<>();
        while (at < text.length() && text.charAt(at) != ')') {
            String name = name();
            at++; // the blank after the name
            fields.put(name, type(depth + 1));
            at += text.startsWith(", ", at) ? 2 : 0;
        }
        at++;
        return new ParquetType.Fields(fields);
    }

    private String name() {
        int from = at;
        if (text.charAt(at) != '"') {
            at = text.indexOf(' ', at);
            return text.substring(from, at);
        }
        do {
            at = text.indexOf('"', at + 1) + 1;
        } while (at < text.length() && text.charAt(at) == '"');
        return text.substring(from + 1, at - 1).replace("\"\"", "\"");
    }

    // parentheses as in DECIMAL(18,3), MAP(VARCHAR, BIGINT), ENUM('a', 'b')
    private ParquetType plain() {
        int from = at;
        int open = 0;
        while (at < text.length() && (open > 0 || ",)[".indexOf(text.charAt(at)) < 0)) {
            open += text.charAt(at) == '(' ? 1 : 0;
            open -= text.charAt(at) == ')' ? 1 : 0;
            at++;
        }
        return new ParquetType.Plain(text.substring(from, at));
    }
}
