/** How texts are written with a language model: one word after the other, greedily or with beams. */
@NullMarked
package io.vitharness.models.tensorflow.decode;

import org.jspecify.annotations.NullMarked;
