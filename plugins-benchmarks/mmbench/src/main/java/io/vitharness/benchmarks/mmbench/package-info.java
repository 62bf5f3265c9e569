/** MMBench: every version and language, CircularEval and Vanilla. */
@NullMarked
package io.vitharness.benchmarks.mmbench;

import org.jspecify.annotations.NullMarked;
