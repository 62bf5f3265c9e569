/** Cuts text into words as published scorers do. */
@NullMarked
package io.vitharness.data.words;

import org.jspecify.annotations.NullMarked;
