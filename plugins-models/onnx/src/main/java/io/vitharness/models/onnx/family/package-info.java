/** What a family of models is, and a folder of one that is being opened. */
@NullMarked
package io.vitharness.models.onnx.family;

import org.jspecify.annotations.NullMarked;
