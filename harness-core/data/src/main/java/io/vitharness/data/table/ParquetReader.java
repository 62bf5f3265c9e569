package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a table in Parquet files, as the Hugging Face hub publishes them, through DuckDB's JDBC driver: all rows in one
 * pass, or single rows by number, and only the columns that are asked for. May be shared between threads.
 *
 * <p>A column is named by its name, a field of one by a dot ({@code image.path} reads no picture). The database can read
 * the given files and nothing else; it keeps nothing on disk and loads no extension. Files that change while they are
 * open are not noticed.
 */
public final class ParquetReader implements Closeable {

    /** What is done with each row of a pass. */
    public interface Visitor {
        void visit(ParquetRow row) throws IOException;
    }

    private static final String FILE = "read_parquet(?, hive_partitioning=false, file_row_number=true)";
    private static final String NUMBER = "file_row_number";

    /** A file of the table and the number of its first row. */
    private record Shard(Path file, long first, long rows) {}

    private final ParquetConnections connections;
    private final List<Shard> shards = new ArrayList<>();
    private final Map<String, ParquetType> columns = new LinkedHashMap<>();
    private final String hash;

    private ParquetReader(Driver driver, List<Path> files) throws IOException {
        this.hash = ParquetFooter.hash(files);
        this.connections = new ParquetConnections(driver, files);
        try {
            long first = 0;
            for (Path file : files) {
                takeColumns(file, connections.use(file, connection -> describe(connection, file)));
                long rows = connections.use(file, connection -> count(connection, file));
                shards.add(new Shard(file, first, rows));
                first += rows;
            }
        } catch (IOException | RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /**
     * Opens the files of one table, such as {@link ParquetShards} finds them.
     *
     * @param driver DuckDB's
     * @throws DataException where a file is absent, no Parquet file, cut off, or has other columns than the first
     */
    public static ParquetReader open(Driver driver, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one file");
        }
        return new ParquetReader(driver, files);
    }

    /** How many rows all files have. */
    public long rows() {
        Shard last = shards.get(shards.size() - 1);
        return last.first() + last.rows();
    }

    /** Every column's type, by name, in the order of the first file. */
    public Map<String, ParquetType> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /**
     * 64 hexadecimal digits: SHA-256 over every file's size and footer, which tells where each column stands, how long it
     * is and its least and greatest values. It does not see a picture exchanged for another of the same length.
     */
    public String hash() {
        return hash;
    }

    /** Fails where one of the columns is missing, and lists those found. */
    public void require(List<String> names) throws DataException {
        for (String name : names) {
            if (find(name).isEmpty()) {
                throw new DataException(shards.get(0).file() + ": found the columns " + columns.keySet()
                        + ", wanted also '" + name + "'");
            }
        }
    }

    /** Whether there is such a column, or field of one. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Reads every row in order. */
    public void forEach(List<String> names, Visitor visitor) throws IOException {
        require(names);
        for (Shard shard : shards) {
            connections.use(shard.file(), connection -> {
                scan(connection, shard, names, visitor);
                return true;
            });
        }
    }

    /** Reads one row by its number, counted from 0 over all files. */
    public ParquetRow row(long number, List<String> names) throws IOException {
        require(names);
        Shard shard = shards.stream()
                .filter(one -> number >= one.first() && number < one.first() + one.rows())
                .findFirst()
                .orElseThrow(() -> new DataException(
                        shards.get(0).file() + ": found " + rows() + " rows, wanted one of number " + number));
        return connections.use(shard.file(), connection -> one(connection, shard, number, names));
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }

    private void takeColumns(Path file, Map<String, ParquetType> found) throws DataException {
        if (columns.isEmpty()) {
            columns.putAll(found);
        }
        if (!columns.equals(found)) {
            throw new DataException(file + ": found the columns " + found + ", wanted those of "
                    + shards.get(0).file().getFileName() + ": " + columns);
        }
    }

    private static Map<String, ParquetType> describe(Connection connection, Path file) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("describe select * exclude (" + NUMBER + ") from " + FILE);
                ResultSet result = executed(statement, file)) {
            Map<String, ParquetType> columns = new LinkedHashMap<>();
            while (result.next()) {
                columns.put(result.getString(1), ParquetTypeText.parse(result.getString(2)));
            }
            return columns;
        }
    }

    private static long count(Connection connection, Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + FILE);
                ResultSet result = executed(statement, file)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void scan(Connection connection, Shard shard, List<String> names, Visitor visitor)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(select(names) + " from " + FILE);
                ResultSet result = executed(statement, shard.file())) {
            for (long number = 0; result.next(); number++) {
                if (result.getLong(1) != number) { // one thread reads in the file's order; sorting would hold all rows
                    throw new IllegalStateException("row " + result.getLong(1) + " came in place of row " + number);
                }
                visitor.visit(row(result, shard, names));
            }
        }
    }

    private ParquetRow one(Connection connection, Shard shard, long number, List<String> names)
            throws SQLException, IOException {
        try (PreparedStatement statement =
                connection.prepareStatement(select(names) + " from " + FILE + " where " + NUMBER + " = ?")) {
            statement.setLong(2, number - shard.first());
            try (ResultSet result = executed(statement, shard.file())) {
                if (!result.next()) {
                    throw new DataException(shard.file() + ": found no row " + number + ", which its footer promises");
                }
                return row(result, shard, names);
            }
        }
    }

    private static ResultSet executed(PreparedStatement statement, Path file) throws SQLException {
        statement.setString(1, file.toAbsolutePath().toString());
        return statement.executeQuery();
    }

    // the number comes first, then the columns in the order that they were asked for
    private String select(List<String> names) {
        return names.stream()
                .map(this::expression)
                .collect(Collectors.joining(", ", "select " + NUMBER + (names.isEmpty() ? "" : ", "), ""));
    }

    private String expression(String name) {
        if (columns.containsKey(name)) {
            return ParquetConnections.quoted(name, '"');
        }
        String column = ParquetConnections.quoted(column(name), '"');
        return "struct_extract(" + column + ", " + ParquetConnections.quoted(field(name), '\'') + ")";
    }

    private static String column(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static String field(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private ParquetRow row(ResultSet result, Shard shard, List<String> names) throws SQLException {
        Set<String> asked = new LinkedHashSet<>(names);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            Object value = result.getObject(at + 2);
            ParquetType type = find(names.get(at)).orElseThrow();
            if (value != null) {
                values.put(names.get(at), ParquetValues.plain(value, type));
            }
        }
        return new ParquetRow(shard.file() + ": row " + result.getLong(1), asked, values);
    }

    private Optional<ParquetType> find(String name) {
        if (columns.containsKey(name)) {
            return Optional.ofNullable(columns.get(name));
        }
        return Optional.ofNullable(columns.get(column(name)))
                .filter(ParquetType.Fields.class::isInstance)
                .map(ParquetType.Fields.class::cast)
                .flatMap(fields -> Optional.ofNullable(fields.byName().get(field(name))));
    }
}
