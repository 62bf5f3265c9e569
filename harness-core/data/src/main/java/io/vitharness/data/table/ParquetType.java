package io.vitharness.data.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The type of a Parquet column: a plain value, a list, or named fields. */
public sealed interface ParquetType {

    /** One value, such as {@code VARCHAR}, {@code BIGINT} or {@code BLOB}. */
    record Plain(String sql) implements ParquetType {
        @Override
        public String toString() {
            return sql;
        }
    }

    /** Any number of values of one type. */
    record Items(ParquetType of) implements ParquetType {
        @Override
        public String toString() {
            return of + "[]";
        }
    }

    /** Values by name, in the file's order. */
    record Fields(Map<String, ParquetType> byName) implements ParquetType {
        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        @Override
        public String toString() {
            return "STRUCT" + byName;
        }
    }
}
