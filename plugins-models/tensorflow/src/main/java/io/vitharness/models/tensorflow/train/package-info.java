/** Training in stages, resumed from its last checkpoint. */
@NullMarked
package io.vitharness.models.tensorflow.train;

import org.jspecify.annotations.NullMarked;
