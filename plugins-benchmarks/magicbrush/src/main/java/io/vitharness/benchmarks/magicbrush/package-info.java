/** Benchmark: MagicBrush, editing pictures by instruction. */
@NullMarked
package io.vitharness.benchmarks.magicbrush;

import org.jspecify.annotations.NullMarked;
