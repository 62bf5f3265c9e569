/** Answers of a trained model. */
@NullMarked
package io.vitharness.models.tensorflow.answer;

import org.jspecify.annotations.NullMarked;
