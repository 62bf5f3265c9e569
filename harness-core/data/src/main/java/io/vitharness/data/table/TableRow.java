package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line of the file that the row starts at, counted from 1
 */
public record TableRow(Path file, int line, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, counted from 0; fails where its bytes are not UTF-8. */
    public String text(int column) throws DataException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(cells.get(column).content());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw fault("column " + (column + 1) + " holds bytes that are not UTF-8; wanted UTF-8 text");
        }
    }

    /** A fault of this row, named by file and line. */
    public DataException fault(String foundAndWanted) {
        return new DataException(file + ":" + line + ": " + foundAndWanted);
    }
}
