/** LLaVA-Bench: open questions about pictures whose answers are reviewed against a reference. */
@NullMarked
package io.vitharness.benchmarks.llavabench;

import org.jspecify.annotations.NullMarked;
