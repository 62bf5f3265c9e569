/** Benchmarks: what a given region of a picture shows. */
@NullMarked
package io.vitharness.benchmarks.regions;

import org.jspecify.annotations.NullMarked;
