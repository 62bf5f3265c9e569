/** What an .onnx file says of itself, read without loading it; loads no engine. */
@NullMarked
package io.vitharness.models.onnx.header;

import org.jspecify.annotations.NullMarked;
