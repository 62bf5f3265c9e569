/** Recorded answers as a model. */
@NullMarked
package io.vitharness.models.replay;

import org.jspecify.annotations.NullMarked;
