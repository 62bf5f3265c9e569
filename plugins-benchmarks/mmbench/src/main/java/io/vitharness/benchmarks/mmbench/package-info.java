/** MMBench: every version and language. */
@NullMarked
package io.vitharness.benchmarks.mmbench;

import org.jspecify.annotations.NullMarked;
