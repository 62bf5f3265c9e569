/** Tables in text files (RFC 4180, by commas or tabs), read row by row with line numbers and places of cells. */
@NullMarked
package io.vitharness.data.table;

import org.jspecify.annotations.NullMarked;
