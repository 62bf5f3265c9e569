/** Benchmark: TextBind, dialogues in words and pictures. */
@NullMarked
package io.vitharness.benchmarks.textbind;

import org.jspecify.annotations.NullMarked;
