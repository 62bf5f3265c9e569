/** Texts as numbers; loads no engine. */
@NullMarked
package io.vitharness.models.tensorflow.text;

import org.jspecify.annotations.NullMarked;
