package io.vitharness.data.table;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what the database hands out into plain values: text, numbers, bytes, lists of Optional, {@link Fields}. */
final class ParquetValues {

    /** Named fields; those that hold nothing have a name and no value. */
    record Fields(Set<String> names, Map<String, Object> values) {}

    private ParquetValues() {}

    static Object plain(Object value, ParquetType type) throws SQLException {
        if (value instanceof Array array && type instanceof ParquetType.Items items) {
            return list((Object[]) array.getArray(), items.of());
        }
        if (value instanceof Struct struct && type instanceof ParquetType.Fields fields) {
            return fields(struct.getAttributes(), fields.byName());
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, Math.toIntExact(blob.length()));
        }
        return value;
    }

    private static List<Optional<Object>> list(Object[] values, ParquetType type) throws SQLException {
        List<Optional<Object>> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value == null ? Optional.empty() : Optional.of(plain(value, type)));
        }
        return list;
    }

    private static Fields fields(Object[] values, Map<String, ParquetType> types) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, ParquetType> field : types.entrySet()) {
            Object value = values[at++];
            if (value != null) {
                fields.put(field.getKey(), plain(value, field.getValue()));
            }
        }
        return new Fields(types.keySet(), fields);
    }
}
