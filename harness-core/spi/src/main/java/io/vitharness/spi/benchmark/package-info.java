/** What a benchmark author implements. */
@NullMarked
package io.vitharness.spi.benchmark;

import org.jspecify.annotations.NullMarked;
