/** A published folder: configurations, tokenizer, graphs in their variants; loads no engine. */
@NullMarked
package io.vitharness.models.onnx.folder;

import org.jspecify.annotations.NullMarked;
