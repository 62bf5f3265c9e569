/** Floors that every model must beat. */
@NullMarked
package io.vitharness.models.baselines;

import org.jspecify.annotations.NullMarked;
