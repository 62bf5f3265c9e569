package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a table's columns, as its first row gives them; upper and lower case differ. */
public final class TableHeader {

    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private TableHeader() {}

    /** Reads a first row; fails where a name stands twice. */
    public static TableHeader of(TableRow row) throws DataException {
        TableHeader header = new TableHeader();
        for (int column = 0; column < row.cells().size(); column++) {
            String name = row.text(column).strip();
            if (header.columns.putIfAbsent(name, column) != null) {
                throw row.fault("found two columns '" + name + "', wanted each name once");
            }
        }
        return header;
    }

    /** The names in their order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The column of a name, counted from 0. */
    public Optional<Integer> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Fails where one of the names is missing, and lists all that are. */
    public void require(TableRow first, List<String> names) throws DataException {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw first.fault("found the columns " + names() + ", wanted also " + missing);
        }
    }

    /** Fails where a row has more or fewer cells than there are columns, as in a file that was cut off. */
    public void requireWhole(TableRow row) throws DataException {
        if (row.cells().size() != columns.size()) {
            throw row.fault("found " + row.cells().size() + " cells, wanted " + columns.size() + " as in the header");
        }
    }

    /** The text of a row's cell; empty where there is no such column or the cell reads as {@link Missing}. */
    public Optional<String> text(TableRow row, String name) throws DataException {
        Optional<Integer> column = column(name);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        String text = row.text(column.get());
        return Missing.isMissing(text) ? Optional.empty() : Optional.of(text);
    }
}
