/** Benchmarks: which pictures were tampered with, and where. */
@NullMarked
package io.vitharness.benchmarks.tampering;

import org.jspecify.annotations.NullMarked;
