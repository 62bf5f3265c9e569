/** Prompts as text and as tokens. */
@NullMarked
package io.vitharness.models.onnx.text;

import org.jspecify.annotations.NullMarked;
