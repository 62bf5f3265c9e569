/** Benchmark. */
@NullMarked
package io.vitharness.benchmarks.tampering;

import org.jspecify.annotations.NullMarked;
