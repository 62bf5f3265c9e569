package io.vitharness.data.table;

import io.vitharness.data.table.ParquetWriter.Kind;
import io.vitharness.data.table.ParquetWriter.NamedPicture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One leaf column of a Parquet file that is being written: the cells that wait for their page. */
final class ParquetColumn {

    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final List<String> path;
    private final int type;
    private final Function<Object, byte[]> encoder;
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    /** Where the page of a column stands in the file. */
    record Chunk(ParquetColumn column, long offset, long size, int rows) {

        // ColumnChunk with its ColumnMetaData: type, encodings, path, no codec, values, sizes, place
        ThriftStruct thrift() {
            ThriftStruct facts = new ThriftStruct()
                    .put(1, column.type)
                    .putNumbers(2, List.of(PLAIN, RLE))
                    .putTexts(3, column.path)
                    .put(4, 0)
                    .put(5, (long) rows)
                    .put(6, size)
                    .put(7, size)
                    .put(9, offset);
            return new ThriftStruct().put(2, offset).put(3, facts);
        }
    }

    private ParquetColumn(List<String> path, int type, Function<Object, byte[]> encoder) {
        this.path = path;
        this.type = type;
        this.encoder = encoder;
    }

    /** The leaves of a column: one, or two of a picture. */
    static List<ParquetColumn> leaves(String name, Kind kind) {
        return switch (kind) {
            case TEXT ->
                List.of(new ParquetColumn(List.of(name), BYTE_ARRAY, cell -> measured(utf8(String.valueOf(cell)))));
            case WHOLE -> List.of(new ParquetColumn(List.of(name), INT64, cell -> whole((Long) cell)));
            case PICTURE ->
                List.of(
                        new ParquetColumn(
                                List.of(name, "bytes"),
                                BYTE_ARRAY,
                                cell -> measured(((NamedPicture) cell).image().bytes())),
                        new ParquetColumn(
                                List.of(name, "path"),
                                BYTE_ARRAY,
                                cell -> measured(utf8(((NamedPicture) cell).path()))));
        };
    }

    /** SchemaElements in depth-first order. */
    static List<ThriftStruct> schema(String name, Kind kind) {
        return switch (kind) {
            case TEXT -> List.of(leaf(name, BYTE_ARRAY).put(6, UTF8));
            case WHOLE -> List.of(leaf(name, INT64));
            case PICTURE ->
                List.of(
                        new ThriftStruct().put(3, OPTIONAL).put(4, name).put(5, 2),
                        leaf("bytes", BYTE_ARRAY),
                        leaf("path", BYTE_ARRAY).put(6, UTF8));
        };
    }

    List<String> path() {
        return path;
    }

    void add(Optional<?> cell) {
        levels.write(cell.isPresent() ? path.size() : 0);
        cell.ifPresent(value -> values.writeBytes(encoder.apply(value)));
    }

    /** The page of all cells since the last one: PageHeader, definition levels in runs, plain values. */
    byte[] takePage(int rows) {
        byte[] runs = runs(levels.toByteArray());
        int size = Integer.BYTES + runs.length + values.size();
        ThriftStruct data =
                new ThriftStruct().put(1, rows).put(2, PLAIN).put(3, RLE).put(4, RLE);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new ThriftStruct().put(1, 0).put(2, size).put(3, size).put(5, data).writeTo(page);
        page.writeBytes(littleEndian(runs.length));
        page.writeBytes(runs);
        page.writeBytes(values.toByteArray());
        levels.reset();
        values.reset();
        return page.toByteArray();
    }

    // the run-length half of Parquet's hybrid encoding: twice the length as a varint, then the level in one byte
    private static byte[] runs(byte[] levels) {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        int start = 0;
        for (int end = 1; end <= levels.length; end++) {
            if (end == levels.length || levels[end] != levels[start]) {
                ThriftStruct.varint(2L * (end - start), runs);
                runs.write(levels[start]);
                start = end;
            }
        }
        return runs.toByteArray();
    }

    static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] whole(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }

    private static byte[] measured(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ThriftStruct leaf(String name, int type) {
        return new ThriftStruct().put(1, type).put(3, OPTIONAL).put(4, name);
    }
}
