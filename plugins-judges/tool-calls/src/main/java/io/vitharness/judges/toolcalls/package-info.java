/** Success rates of tool calls that are written as text, as GPT4Tools counts them. */
@NullMarked
package io.vitharness.judges.toolcalls;

import org.jspecify.annotations.NullMarked;
