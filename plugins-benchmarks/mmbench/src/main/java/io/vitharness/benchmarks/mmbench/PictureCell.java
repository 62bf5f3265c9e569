package io.vitharness.benchmarks.mmbench;

import io.vitharness.data.table.CellPlace;

/** Where a row's picture stands. */
sealed interface PictureCell {

    /** In the row itself, as base64. */
    record Inline(CellPlace place) implements PictureCell {}

    /** Nowhere: the sheet came without pictures. */
    record Absent() implements PictureCell {}

    /** In the row of this index. */
    record Reference(long index) implements PictureCell {}
}
