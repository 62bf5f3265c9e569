/** SEED-Bench: versions 1, 2 and 2-Plus, by likelihood or by generation. */
@NullMarked
package io.vitharness.benchmarks.seedbench;

import org.jspecify.annotations.NullMarked;
