/** Tables: text files (RFC 4180, by commas or tabs) row by row with line numbers, and Parquet files row by row or by number. */
@NullMarked
package io.vitharness.data.table;

import org.jspecify.annotations.NullMarked;
