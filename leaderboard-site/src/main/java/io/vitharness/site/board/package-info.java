/** What stands beside what: only figures of one comparability hash share a column. */
@NullMarked
package io.vitharness.site.board;

import org.jspecify.annotations.NullMarked;
