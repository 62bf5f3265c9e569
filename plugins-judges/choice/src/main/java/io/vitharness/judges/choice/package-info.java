/** Reads a chosen option out of an answer. */
@NullMarked
package io.vitharness.judges.choice;

import org.jspecify.annotations.NullMarked;
