/** SEED-Bench: image and video dimensions. */
@NullMarked
package io.vitharness.benchmarks.seedbench;

import org.jspecify.annotations.NullMarked;
