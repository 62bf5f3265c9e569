/** Benchmarks: which pixels, or which box, an expression refers to. */
@NullMarked
package io.vitharness.benchmarks.referring;

import org.jspecify.annotations.NullMarked;
