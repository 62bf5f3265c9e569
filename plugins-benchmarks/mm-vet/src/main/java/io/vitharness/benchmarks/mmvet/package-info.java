/** MM-Vet: open questions that need several capabilities at once. */
@NullMarked
package io.vitharness.benchmarks.mmvet;

import org.jspecify.annotations.NullMarked;
