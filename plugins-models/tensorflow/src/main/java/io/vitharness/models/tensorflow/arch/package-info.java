/** The architectures of published checkpoints as TensorFlow graphs, with their weights' own names and layouts. */
@NullMarked
package io.vitharness.models.tensorflow.arch;

import org.jspecify.annotations.NullMarked;
