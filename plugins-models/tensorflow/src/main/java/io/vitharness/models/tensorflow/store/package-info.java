/** A trained model's files; loads no engine. */
@NullMarked
package io.vitharness.models.tensorflow.store;

import org.jspecify.annotations.NullMarked;
