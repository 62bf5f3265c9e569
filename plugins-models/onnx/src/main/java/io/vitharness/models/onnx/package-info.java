/** Published ONNX exports, run by DJL's ONNX Runtime engine. */
@NullMarked
package io.vitharness.models.onnx;

import org.jspecify.annotations.NullMarked;
