/** Benchmark: clouds of points, each of one object whose class is asked. */
@NullMarked
package io.vitharness.benchmarks.pointclouds;

import org.jspecify.annotations.NullMarked;
