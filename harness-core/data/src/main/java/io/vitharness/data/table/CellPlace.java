package io.vitharness.data.table;

/**
 * Where a cell stands in its file, so that it can be read again without reading the file.
 *
 * @param line of the row's start, counted from 1
 * @param offset in bytes from the start of the file
 * @param length in bytes, quotes included
 */
public record CellPlace(int line, long offset, int length) {}
