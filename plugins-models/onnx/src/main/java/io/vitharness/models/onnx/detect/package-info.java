/** Detectors: a picture becomes boxes with classes and confidences. */
@NullMarked
package io.vitharness.models.onnx.detect;

import org.jspecify.annotations.NullMarked;
