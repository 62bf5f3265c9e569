/** Sessions of ONNX Runtime: how they are opened, fed and closed. Nobody else touches the engine. */
@NullMarked
package io.vitharness.models.onnx.engine;

import org.jspecify.annotations.NullMarked;
