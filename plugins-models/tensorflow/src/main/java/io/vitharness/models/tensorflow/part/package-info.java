/** The parts of models as TensorFlow graphs. */
@NullMarked
package io.vitharness.models.tensorflow.part;

import org.jspecify.annotations.NullMarked;
