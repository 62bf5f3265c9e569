package io.vitharness.data.table;

import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of a Parquet table, or the named fields of one of its values. Immutable. Every reader says empty where the
 * cell holds nothing, and fails where there is no such cell or it holds something of another type.
 */
public final class ParquetRow {

    private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private final String place;
    private final Set<String> names;
    private final Map<String, Object> values;

    ParquetRow(String place, Set<String> names, Map<String, Object> values) {
        this.place = place;
        this.names = Set.copyOf(names);
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Where it stands, such as {@code val.parquet: row 12}, rows counted from 0. */
    public String place() {
        return place;
    }

    /** A text. */
    public Optional<String> text(String name) throws DataException {
        return value(name, String.class, "a text");
    }

    /** A text, or a whole number in its digits: ids are written either way. */
    public Optional<String> word(String name) throws DataException {
        Optional<Object> value = value(name);
        return value.isPresent() && value.get() instanceof String text
                ? Optional.of(text)
                : whole(name, "a text or a whole number").map(BigInteger::toString);
    }

    /** A whole number. */
    public Optional<BigInteger> whole(String name) throws DataException {
        return whole(name, "a whole number");
    }

    /** A number. */
    public Optional<Double> number(String name) throws DataException {
        return value(name, Number.class, "a number").map(Number::doubleValue);
    }

    /** True or false. */
    public Optional<Boolean> truth(String name) throws DataException {
        return value(name, Boolean.class, "true or false");
    }

    /** A picture: fields {@code bytes} and {@code path}, or bytes alone. */
    public Optional<ParquetPicture> picture(String name) throws DataException {
        if (value(name).filter(byte[].class::isInstance).isPresent()) {
            return Optional.of(new ParquetPicture(bytes(name).map(Image::of), Optional.empty()));
        }
        Optional<ParquetRow> fields = row(name);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean named = fields.get().names.contains("path");
        return Optional.of(new ParquetPicture(
                fields.get().bytes("bytes").map(Image::of), named ? fields.get().text("path") : Optional.empty()));
    }

    /** Bytes. */
    public Optional<byte[]> bytes(String name) throws DataException {
        return value(name, byte[].class, "bytes").map(byte[]::clone);
    }

    /** A list of texts without the empty cells; empty where there is none. */
    public List<String> texts(String name) throws DataException {
        List<String> texts = new ArrayList<>();
        for (Object item : items(name)) {
            if (!(item instanceof String text)) {
                throw wrong(name, item, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of named fields without the empty cells; empty where there is none. */
    public List<ParquetRow> rows(String name) throws DataException {
        List<ParquetRow> rows = new ArrayList<>();
        for (Object item : items(name)) {
            if (!(item instanceof ParquetValues.Fields fields)) {
                throw wrong(name, item, "a list of named fields");
            }
            rows.add(nested(name + "[" + rows.size() + "]", fields));
        }
        return rows;
    }

    /** Named fields. */
    public Optional<ParquetRow> row(String name) throws DataException {
        return value(name, ParquetValues.Fields.class, "named fields").map(fields -> nested(name, fields));
    }

    /** A fault of this row, named by its file and number. */
    public DataException fault(String foundAndWanted) {
        return new DataException(place + ": " + foundAndWanted);
    }

    private ParquetRow nested(String name, ParquetValues.Fields fields) {
        return new ParquetRow(place + ", '" + name + "'", fields.names(), fields.values());
    }

    private List<Object> items(String name) throws DataException {
        List<Object> items = new ArrayList<>();
        Optional<?> list = value(name, List.class, "a list");
        if (list.isPresent()) {
            for (Object item : (List<?>) list.get()) {
                ((Optional<?>) item).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<BigInteger> whole(String name, String wanted) throws DataException {
        Optional<Object> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof BigInteger whole) {
            return Optional.of(whole);
        }
        if (!WHOLE.contains(value.get().getClass())) {
            throw wrong(name, value.get(), wanted);
        }
        return Optional.of(BigInteger.valueOf(((Number) value.get()).longValue()));
    }

    private <T> Optional<T> value(String name, Class<T> type, String wanted) throws DataException {
        Optional<Object> value = value(name);
        if (value.isPresent() && !type.isInstance(value.get())) {
            throw wrong(name, value.get(), wanted);
        }
        return value.map(type::cast);
    }

    private Optional<Object> value(String name) throws DataException {
        if (!names.contains(name)) {
            throw fault("found " + new TreeSet<>(names) + ", wanted also '" + name + "'");
        }
        return Optional.ofNullable(values.get(name));
    }

    private DataException wrong(String name, Object found, String wanted) {
        return fault("'" + name + "': found " + kind(found) + ", wanted " + wanted);
    }

    private static String kind(Object found) {
        if (found instanceof String) {
            return "a text";
        }
        if (found instanceof Number) {
            return "the number " + found;
        }
        if (found instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (found instanceof List<?>) {
            return "a list";
        }
        return found instanceof ParquetValues.Fields
                ? "named fields"
                : "a " + found.getClass().getSimpleName();
    }
}
