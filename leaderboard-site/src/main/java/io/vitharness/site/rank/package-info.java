/** Rank ranges and tie groups from paired tests. */
@NullMarked
package io.vitharness.site.rank;

import org.jspecify.annotations.NullMarked;
