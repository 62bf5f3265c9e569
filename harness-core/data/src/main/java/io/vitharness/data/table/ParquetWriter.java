package io.vitharness.data.table;

import io.vitharness.spi.Image;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a table of texts, whole numbers and pictures as a Parquet file, in the shape that the Hugging Face hub
 * publishes: a picture is a struct of {@code bytes} and {@code path}. Plain values, no compression, the same bytes for
 * the same rows. Format: apache/parquet-format 2.x, {@code parquet.thrift} and {@code Encodings.md}.
 */
public final class ParquetWriter implements Closeable {

    /** What a column holds; every cell may be empty. */
    public enum Kind {
        TEXT,
        WHOLE,
        PICTURE
    }

    /** A picture as the hub's files hold it. */
    public record NamedPicture(Image image, String path) {}

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_PER_GROUP = 500;

    private final OutputStream out;
    private final Map<String, Kind> kinds;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long written;
    private int pending;

    /** Where the column chunks of some rows stand. */
    private record Group(List<ParquetColumn.Chunk> chunks, int rows) {}

    private ParquetWriter(OutputStream out, Map<String, Kind> kinds) throws IOException {
        this.out = out;
        this.kinds = new LinkedHashMap<>(kinds);
        kinds.forEach((name, kind) -> columns.addAll(ParquetColumn.leaves(name, kind)));
        write(MAGIC);
    }

    /** Begins a file; the columns stand in the map's order. */
    public static ParquetWriter create(Path file, Map<String, Kind> kinds) throws IOException {
        return new ParquetWriter(new BufferedOutputStream(Files.newOutputStream(file)), kinds);
    }

    /**
     * Adds a row.
     *
     * @param cells a String, a Long or a {@link NamedPicture} by column; columns that it lacks are empty
     */
    public void add(Map<String, ?> cells) throws IOException {
        for (String name : cells.keySet()) {
            if (!kinds.containsKey(name)) {
                throw new IllegalArgumentException("no column '" + name + "'; known: " + kinds.keySet());
            }
        }
        for (ParquetColumn column : columns) {
            column.add(Optional.ofNullable(cells.get(column.path().get(0))));
        }
        pending++;
        if (pending == ROWS_PER_GROUP) {
            flush();
        }
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        try (out) {
            flush();
            byte[] footer = footer();
            write(footer);
            write(ParquetColumn.littleEndian(footer.length));
            write(MAGIC);
        }
    }

    private void flush() throws IOException {
        if (pending == 0) {
            return;
        }
        List<ParquetColumn.Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            byte[] page = column.takePage(pending);
            chunks.add(new ParquetColumn.Chunk(column, written, page.length, pending));
            write(page);
        }
        groups.add(new Group(chunks, pending));
        pending = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    // FileMetaData of parquet.thrift: version 1, schema, rows, row groups, who wrote it
    private byte[] footer() {
        ThriftStruct footer = new ThriftStruct().put(1, 1);
        List<ThriftStruct> schema = new ArrayList<>();
        schema.add(new ThriftStruct().put(4, "schema").put(5, kinds.size()));
        kinds.forEach((name, kind) -> schema.addAll(ParquetColumn.schema(name, kind)));
        footer.put(2, schema);
        footer.put(3, groups.stream().mapToLong(Group::rows).sum());
        footer.put(4, groups.stream().map(ParquetWriter::group).toList());
        footer.put(6, "VIT Harness");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        footer.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static ThriftStruct group(Group group) {
        long size = group.chunks().stream().mapToLong(ParquetColumn.Chunk::size).sum();
        return new ThriftStruct()
                .put(1, group.chunks().stream().map(ParquetColumn.Chunk::thrift).toList())
                .put(2, size)
                .put(3, (long) group.rows());
    }
}
