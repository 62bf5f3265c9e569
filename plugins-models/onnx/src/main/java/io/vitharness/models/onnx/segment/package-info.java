/** Masks: SAM of places, CLIPSeg of words. */
@NullMarked
package io.vitharness.models.onnx.segment;

import org.jspecify.annotations.NullMarked;
