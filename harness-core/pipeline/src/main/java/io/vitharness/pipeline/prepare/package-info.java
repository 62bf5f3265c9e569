/** Trained checkpoints and opened models; may start processes. */
@NullMarked
package io.vitharness.pipeline.prepare;

import org.jspecify.annotations.NullMarked;
