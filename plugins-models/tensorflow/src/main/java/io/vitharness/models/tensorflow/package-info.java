/** Small vision-language models trained and run by TensorFlow Java. */
@NullMarked
package io.vitharness.models.tensorflow;

import org.jspecify.annotations.NullMarked;
