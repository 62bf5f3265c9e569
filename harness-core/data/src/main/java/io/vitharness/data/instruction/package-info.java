/** Instruction data in the JSON form of LLaVA: read, written, and made from scenes. */
@NullMarked
package io.vitharness.data.instruction;

import org.jspecify.annotations.NullMarked;
