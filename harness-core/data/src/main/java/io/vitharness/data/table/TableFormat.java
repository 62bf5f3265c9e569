package io.vitharness.data.table;

/**
 * How the cells of a table are told apart.
 *
 * @param delimiter the character between two cells; not a quote, not a line end
 * @param maxCellBytes the longest cell that is read
 */
public record TableFormat(char delimiter, int maxCellBytes) {

    private static final int MAX_CELL_BYTES = 32 << 20;

    /** Cells between tabs. */
    public static final TableFormat TSV = new TableFormat('\t', MAX_CELL_BYTES);

    /** Cells between commas. */
    public static final TableFormat CSV = new TableFormat(',', MAX_CELL_BYTES);

    public TableFormat {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter > 0x7f) {
            throw new IllegalArgumentException("a delimiter cannot be a quote, a line end or beyond ASCII");
        }
        if (maxCellBytes < 1) {
            throw new IllegalArgumentException("'maxCellBytes' must be at least 1 but is " + maxCellBytes);
        }
    }
}
