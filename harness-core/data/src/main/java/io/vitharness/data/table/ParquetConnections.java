package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * A few connections to empty in-memory databases that can read the given files and nothing else: no other file, no
 * network, no extension, no file beside the data when memory runs short.
 */
final class ParquetConnections implements Closeable {

    /** What is done with a connection that nobody else has meanwhile. */
    interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    private static final int MAX_CONNECTIONS = 4;

    private final Driver driver;
    private final String allowed;
    private final Semaphore permits = new Semaphore(MAX_CONNECTIONS);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    ParquetConnections(Driver driver, Collection<Path> files) {
        this.driver = driver;
        this.allowed = files.stream()
                .map(file -> quoted(file.toAbsolutePath().toString(), '\''))
                .collect(Collectors.joining(", ", "set allowed_paths=[", "]"));
    }

    /** Text between quotes, as SQL wants it. */
    static String quoted(String text, char quote) {
        return quote + text.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    /** Does something with one of the files; what the database refuses is a fault of that file. */
    <T> T use(Path file, Work<T> work) throws IOException {
        permits.acquireUninterruptibly();
        try {
            Connection connection = take();
            try {
                return work.with(connection);
            } finally {
                giveBack(connection);
            }
        } catch (SQLException e) {
            throw new DataException(file + ": found no readable Parquet file (" + reason(e)
                    + "), wanted one; is it cut off or damaged?");
        } finally {
            permits.release();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        } catch (SQLException e) {
            throw new IOException("the database that reads Parquet files does not close: " + reason(e), e);
        }
    }

    private synchronized Connection take() throws IOException {
        if (closed) {
            throw new IllegalStateException("these Parquet files are closed");
        }
        try {
            return idle.isEmpty() ? open() : idle.pop();
        } catch (SQLException e) {
            throw new IOException("the database that reads Parquet files does not open: " + reason(e), e);
        }
    }

    private synchronized void giveBack(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            idle.push(connection);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = driver.connect("jdbc:duckdb:", settings());
        try (Statement statement = connection.createStatement()) {
            statement.execute(allowed);
            statement.execute("set parquet_metadata_cache=true");
            statement.execute("set enable_external_access=false");
            statement.execute("set lock_configuration=true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("temp_directory", "");
        settings.setProperty("enable_external_file_cache", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "2GB");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    // the driver puts a general sentence before, and the query with a marker after, what happened
    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(line -> line.startsWith("Error: ") ? line.substring("Error: ".length()) : line)
                .filter(line -> !line.contains("unsuccessful or closed pending query result"))
                .findFirst()
                .orElse("no reason given");
    }
}
