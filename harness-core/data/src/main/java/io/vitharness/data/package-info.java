/** Instruction data and synthetic scenes. */
@NullMarked
package io.vitharness.data;

import org.jspecify.annotations.NullMarked;
