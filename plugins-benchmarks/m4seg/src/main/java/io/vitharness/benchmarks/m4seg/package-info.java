/** Benchmark: questions about several pictures, answered by masks in them. */
@NullMarked
package io.vitharness.benchmarks.m4seg;

import org.jspecify.annotations.NullMarked;
