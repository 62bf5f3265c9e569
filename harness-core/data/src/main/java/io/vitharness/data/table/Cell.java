package io.vitharness.data.table;

import java.util.Arrays;

/** One cell of a table: its content without quotes, and where it stands in the file. Immutable. */
public final class Cell {

    private final CellPlace place;
    private final byte[] content;

    Cell(CellPlace place, byte[] content) {
        this.place = place;
        this.content = content;
    }

    /** Where it stands, quotes included. */
    public CellPlace place() {
        return place;
    }

    /** How many bytes the content has. */
    public int size() {
        return content.length;
    }

    /** One byte of the content, for looking through a long cell without copying it. */
    public byte at(int index) {
        return content[index];
    }

    /** A copy of a part of the content, {@code to} excluded. */
    public byte[] slice(int from, int to) {
        return Arrays.copyOfRange(content, from, to);
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return content.clone();
    }

    /** The content without a copy; must not be changed. */
    byte[] content() {
        return content;
    }
}
