/** Benchmark. */
@NullMarked
package io.vitharness.benchmarks.magicbrush;

import org.jspecify.annotations.NullMarked;
