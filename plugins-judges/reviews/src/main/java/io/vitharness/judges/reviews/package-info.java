/** Figures of reviews that a language model or a person wrote and somebody recorded. */
@NullMarked
package io.vitharness.judges.reviews;

import org.jspecify.annotations.NullMarked;
