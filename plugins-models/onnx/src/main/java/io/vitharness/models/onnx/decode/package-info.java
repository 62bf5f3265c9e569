/** From logits to tokens: rules, sampling, beams. */
@NullMarked
package io.vitharness.models.onnx.decode;

import org.jspecify.annotations.NullMarked;
