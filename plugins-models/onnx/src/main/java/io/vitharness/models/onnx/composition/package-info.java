/** Two models one after the other, under a name that says so. */
@NullMarked
package io.vitharness.models.onnx.composition;

import org.jspecify.annotations.NullMarked;
