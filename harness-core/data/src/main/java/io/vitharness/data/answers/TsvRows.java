package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts tab-separated text into rows as pandas does: quoted cells may hold tabs, line ends and doubled quotes. */
final class TsvRows {

    /**
     * One row.
     *
     * @param line where it starts, counted from 1
     */
    record Cells(int line, List<String> cells) {
        Cells {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private final List<Cells> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int place;
    private int line = 1;
    private int start = 1;

    private TsvRows(String text) {
        this.text = text;
    }

    /** All rows but blank ones, the header included. */
    static List<Cells> of(Path file, String text) throws DataException {
        return new TsvRows(text).read(file);
    }

    private List<Cells> read(Path file) throws DataException {
        while (place < text.length()) {
            char letter = text.charAt(place++);
            if (letter == '"' && cell.isEmpty()) {
                readQuoted(file);
            } else if (letter == '\t') {
                endCell();
            } else if (letter == '\n') {
                endRow();
                start = ++line;
            } else {
                cell.append(letter);
            }
        }
        endRow();
        return rows;
    }

    private void readQuoted(Path file) throws DataException {
        while (place < text.length()) {
            char letter = text.charAt(place++);
            boolean doubled = letter == '"' && place < text.length() && text.charAt(place) == '"';
            if (letter == '"' && !doubled) {
                return;
            }
            place += doubled ? 1 : 0;
            line += letter == '\n' ? 1 : 0;
            cell.append(letter);
        }
        throw new DataException(file + ":" + start + ": the file ends inside a quoted cell of this row; it is cut off");
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r') {
            cell.setLength(cell.length() - 1);
        }
        endCell();
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            rows.add(new Cells(start, cells));
        }
        cells.clear();
    }
}
