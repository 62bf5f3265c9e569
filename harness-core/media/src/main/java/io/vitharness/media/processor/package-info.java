/**
 * Pictures as the encoders of published models want them: resized, cut, padded, normalised. Each processor gives the
 * numbers of the reference implementation (the Pillow processors of transformers 5.18, Apache-2.0) within 1e-5.
 */
@NullMarked
package io.vitharness.media.processor;

import org.jspecify.annotations.NullMarked;
